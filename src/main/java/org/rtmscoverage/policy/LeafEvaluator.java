package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers leaves: one small question each, from facts and reference tables. */
final class LeafEvaluator {

  private final ScaleTable scales;
  private final ScoreRecords records;
  private final ScoreChanges changes;
  private final SafetyScreen safety;
  private final Map<String, Device> devices = new HashMap<>();

  LeafEvaluator(ReferenceData reference) {
    this.scales = new ScaleTable(reference.scales());
    this.records = new ScoreRecords(scales);
    this.changes = new ScoreChanges(scales);
    this.safety = new SafetyScreen(reference.contraindications());
    reference.devices().forEach(device -> devices.put(device.key(), device));
  }

  Leaf diagnosis(Criterion.DiagnosisStated criterion, PreparedFacts patient) {
    return DiagnosisTable.evaluate(criterion, patient);
  }

  Leaf severity(Criterion.SevereOnScale criterion, PreparedFacts patient) {
    return scales.evaluate(criterion, patient);
  }

  Leaf recorded(Criterion.ScoresRecorded criterion, PreparedFacts patient) {
    return records.evaluate(criterion, patient);
  }

  Leaf changed(Criterion.ScoreChanged criterion, PreparedFacts patient) {
    return changes.evaluate(criterion, patient);
  }

  Leaf priorTms(Criterion.PriorTmsResponse criterion, PreparedFacts patient) {
    return PriorTmsHistory.evaluate(criterion, patient, scales);
  }

  Leaf safety(Criterion.SafetyPresent criterion, PreparedFacts patient) {
    return safety.evaluate(criterion, patient);
  }

  Leaf ectCandidate(Criterion.EctCandidate criterion, PreparedFacts patient) {
    var ect = patient.facts().clinical().ect();
    var candidate = ect == null ? null : ect.candidate();
    if (candidate == null && !patient.isComplete(ClinicalSection.ECT)) {
      return Leaf.unknown(
          criterion,
          CauseKind.MISSING_FACT,
          "Is the patient a candidate for electroconvulsive therapy?");
    }
    if (Boolean.TRUE.equals(candidate)) {
      return Leaf.met(new Evidence("/clinical/ect/candidate", "candidate for ECT"));
    }
    return Leaf.notMet(
        List.of(new Evidence("/clinical/ect", "not a candidate for ECT")),
        List.of(
            new Change(
                ChangeKind.CANNOT_CHANGE, criterion.node().id(), "Not a candidate for ECT")));
  }

  Leaf attested(Criterion.Attested criterion, PreparedFacts patient) {
    var stated = patient.facts().clinical().attestations();
    List<Leaf> accepted = new ArrayList<>(0);
    String remark = "";
    for (int i = 0; i < stated.size(); i++) {
      var attestation = stated.get(i);
      if (!attestation.key().equals(criterion.key())) {
        continue;
      }
      if (attestation.date() != null
          && attestation.date().earliest().isAfter(patient.facts().serviceDate())) {
        remark = " (a statement dated after the service date was not counted)";
      } else if (criterion.named() && attestation.byName() == null) {
        remark = " (stated, but not by a named person)";
      } else if (isAccepted(criterion, attestation)) {
        accepted.add(attested(criterion, attestation, i));
      } else {
        remark = " (stated, but not by a role the policy accepts)";
      }
    }
    if (accepted.isEmpty()) {
      return Leaf.unknown(criterion, CauseKind.JUDGEMENT, criterion.asked() + remark);
    }
    var first = accepted.getFirst();
    return accepted.stream().allMatch(leaf -> leaf.truth() == first.truth())
        ? first
        : Leaf.unknown(
            criterion,
            CauseKind.JUDGEMENT,
            criterion.asked() + " (statements contradict each other)",
            accepted.stream().flatMap(leaf -> leaf.evidence().stream()).toList());
  }

  private static boolean isAccepted(Criterion.Attested criterion, Attestation attestation) {
    return criterion.roles().isEmpty()
        || (attestation.byRole() != null && criterion.roles().contains(attestation.byRole()));
  }

  private static Leaf attested(Criterion.Attested criterion, Attestation attestation, int index) {
    var by = attestation.byRole() == null ? "" : " by " + attestation.byRole();
    var evidence =
        new Evidence(
            "/clinical/attestations/" + index,
            criterion.key() + " stated " + (attestation.value() ? "true" : "false") + by);
    return attestation.value()
        ? Leaf.met(evidence)
        : Leaf.notMet(
            List.of(evidence),
            List.of(
                new Change(
                    ChangeKind.CANNOT_CHANGE,
                    criterion.node().id(),
                    "Stated not to be so: " + criterion.node().label())));
  }

  Leaf deviceIs(Criterion.DeviceIs criterion, PreparedFacts patient) {
    var key = patient.facts().treatment().deviceKey();
    if (key == null) {
      return Leaf.unknown(
          criterion, CauseKind.MISSING_FACT, "Which device will be used (deviceKey)?");
    }
    var evidence = new Evidence("/treatment/deviceKey", key);
    return criterion.keys().contains(key)
        ? Leaf.met(evidence)
        : Leaf.notMet(
            List.of(evidence),
            List.of(
                new Change(
                    ChangeKind.DO,
                    criterion.node().id(),
                    "Plan the course on a device the policy names: "
                        + String.join(", ", criterion.keys().stream().sorted().toList()))));
  }

  Leaf clearedDevice(Criterion.ClearedDevice criterion, PreparedFacts patient) {
    var treatment = patient.facts().treatment();
    var device = treatment.deviceKey() == null ? null : devices.get(treatment.deviceKey());
    if (device == null) {
      return Leaf.unknown(
          criterion, CauseKind.MISSING_FACT, "Which device will be used (deviceKey)?");
    }
    var evidence = new Evidence("/treatment/deviceKey", device.words());
    if (device.indicationCodes().isEmpty()) {
      return Leaf.unknown(
          criterion,
          CauseKind.MISSING_FACT,
          "What is the device cleared for? Our table does not hold its indication.",
          List.of(evidence));
    }
    return switch (Clearance.of(device, treatment, patient.age())) {
      case MET -> Leaf.met(evidence);
      case UNKNOWN ->
          Leaf.unknown(
              criterion,
              CauseKind.MISSING_FACT,
              "Is the device cleared for this modality at this age? Our table does not say.",
              List.of(evidence));
      case NOT_MET ->
          Leaf.notMet(
              List.of(evidence),
              List.of(
                  new Change(
                      ChangeKind.DO,
                      criterion.node().id(),
                      "Plan the course on a device that is cleared for this indication and age")));
    };
  }
}
