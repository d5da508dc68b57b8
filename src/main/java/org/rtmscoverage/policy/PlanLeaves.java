package org.rtmscoverage.policy;

import java.util.List;
import java.util.TreeSet;

/** Answers leaves that ask one stated fact: age, specialty, sessions, what became of ECT. */
final class PlanLeaves {

  private PlanLeaves() {}

  static Leaf age(Criterion.AgeBetween criterion, PreparedFacts patient) {
    var age = patient.age();
    if (age == null) {
      return Leaf.unknown(
          criterion, CauseKind.MISSING_FACT, "How old is the patient on the service date?");
    }
    boolean fits =
        (criterion.min() == null || age >= criterion.min())
            && (criterion.max() == null || age <= criterion.max());
    var evidence = new Evidence("/ageOnServiceDate", age + " years on the service date");
    return fits
        ? Leaf.met(evidence)
        : notMet(
            criterion,
            evidence,
            ChangeKind.CANNOT_CHANGE,
            "The patient is " + age + ": " + criterion.node().label());
  }

  static Leaf specialty(Criterion.ProviderSpecialty criterion, PreparedFacts patient) {
    var specialty = patient.facts().provider().specialty();
    if (specialty != null && criterion.specialties().contains(specialty)) {
      return Leaf.met(new Evidence("/provider/specialty", specialty));
    }
    var accepted = String.join(" or ", new TreeSet<>(criterion.specialties()));
    if (specialty == null) {
      return Leaf.unknown(
          criterion,
          CauseKind.MISSING_FACT,
          "What is the provider's specialty? Asked for: " + accepted + ".");
    }
    return notMet(
        criterion,
        new Evidence("/provider/specialty", specialty),
        ChangeKind.DO,
        "Have the treatment given by a provider of specialty " + accepted);
  }

  static Leaf sessions(Criterion.PlannedSessions criterion, PreparedFacts patient) {
    var planned = patient.facts().treatment().sessionsPlanned();
    if (planned == null) {
      return Leaf.unknown(criterion, CauseKind.MISSING_FACT, "How many sessions are planned?");
    }
    var evidence = new Evidence("/treatment/sessionsPlanned", planned + " sessions planned");
    return planned <= criterion.max()
        ? Leaf.met(evidence)
        : notMet(
            criterion, evidence, ChangeKind.DO, "Plan at most " + criterion.max() + " sessions");
  }

  static Leaf ect(Criterion.EctIs criterion, PreparedFacts patient) {
    var ect = patient.facts().clinical().ect();
    var status = ect == null ? null : ect.status();
    if (status == null && !patient.isComplete(ClinicalSection.ECT)) {
      return Leaf.unknown(
          criterion,
          CauseKind.MISSING_FACT,
          "What became of electroconvulsive therapy (tried, failed, declined, contraindicated)?");
    }
    var known = status == null ? EctStatus.NOT_TRIED : status;
    var evidence = new Evidence("/clinical/ect", "ECT: " + known);
    return criterion.statuses().contains(known)
        ? Leaf.met(evidence)
        : notMet(
            criterion, evidence, ChangeKind.CANNOT_CHANGE, "Not so: " + criterion.node().label());
  }

  private static Leaf notMet(
      Criterion criterion, Evidence evidence, ChangeKind kind, String change) {
    return Leaf.notMet(List.of(evidence), List.of(new Change(kind, criterion.node().id(), change)));
  }
}
