package org.rtmscoverage.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.PartialDate;

/** Builds medication trials for tests. */
public final class Trials {

  private final String id;
  private final String drug;
  private @Nullable BigDecimal dose;
  private final List<DoseSegment> doses = new ArrayList<>();
  private @Nullable PartialDate from;
  private @Nullable PartialDate to;
  private boolean ongoing;
  private @Nullable Integer adherence;
  private TrialOutcome outcome = TrialOutcome.NO_RESPONSE;
  private List<String> sideEffects = List.of();
  private @Nullable String augments;
  private @Nullable Boolean judged;
  private @Nullable Boolean maximum;
  private @Nullable Boolean asNeeded;
  private @Nullable Boolean otherPurpose;

  private Trials(String id, String drug) {
    this.id = id;
    this.drug = drug;
  }

  public static Trials of(String id, String drug) {
    return new Trials(id, drug);
  }

  public Trials dose(int mg) {
    dose = BigDecimal.valueOf(mg);
    return this;
  }

  public Trials segment(int mg, String start, @Nullable String end) {
    doses.add(
        new DoseSegment(
            BigDecimal.valueOf(mg),
            PartialDate.parse(start),
            end == null ? null : PartialDate.parse(end)));
    return this;
  }

  public Trials from(String date) {
    from = PartialDate.parse(date);
    return this;
  }

  public Trials to(String date) {
    to = PartialDate.parse(date);
    return this;
  }

  public Trials ongoing() {
    ongoing = true;
    return this;
  }

  public Trials adherence(int percent) {
    adherence = percent;
    return this;
  }

  public Trials outcome(TrialOutcome value) {
    outcome = value;
    return this;
  }

  public Trials sideEffects(String... words) {
    sideEffects = List.of(words);
    return this;
  }

  public Trials augments(String trialId) {
    augments = trialId;
    return this;
  }

  public Trials judgedSufficient(boolean value) {
    judged = value;
    return this;
  }

  public Trials maximumTolerated(boolean value) {
    maximum = value;
    return this;
  }

  public Trials asNeeded() {
    asNeeded = true;
    return this;
  }

  public Trials otherPurpose() {
    otherPurpose = true;
    return this;
  }

  public MedicationTrial build() {
    return new MedicationTrial(
        id,
        drug,
        dose,
        doses,
        from,
        to,
        ongoing,
        adherence,
        outcome,
        sideEffects,
        augments,
        judged,
        maximum,
        asNeeded,
        otherPurpose);
  }
}
