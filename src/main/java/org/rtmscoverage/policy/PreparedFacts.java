package org.rtmscoverage.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A patient's facts read once, so that many policies can be evaluated against them. */
public final class PreparedFacts {

  private final PatientFacts facts;
  private final List<TrialReading> trials;

  PreparedFacts(PatientFacts facts, DrugTable drugs, SideEffectTable sideEffects) {
    this.facts = facts;
    var stated = facts.clinical().medicationTrials();
    List<TrialReading> readings = new ArrayList<>(stated.size());
    for (int i = 0; i < stated.size(); i++) {
      readings.add(TrialReading.of(i, stated.get(i), facts, drugs, sideEffects));
    }
    this.trials = List.copyOf(readings);
  }

  /**
   * The facts as stated.
   *
   * @return what was prepared
   */
  public PatientFacts facts() {
    return facts;
  }

  List<TrialReading> trials() {
    return trials;
  }

  /** Last day on which treatment counts: the earlier of request and service date. */
  LocalDate lastCountedDay() {
    return TrialReading.lastCountedDay(facts);
  }

  @Nullable Integer age() {
    return facts.ageOnServiceDate();
  }

  boolean isComplete(ClinicalSection section) {
    return facts.clinical().completeSections().contains(section);
  }
}
