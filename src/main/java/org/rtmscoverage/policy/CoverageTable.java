package org.rtmscoverage.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Indication;

/** Reads a policy's coverage table: the first row that applies decides. */
final class CoverageTable {

  private static final Criterion.Node UNWRITTEN =
      new Criterion.Node(
          "coverage",
          "The policy covers this indication, modality, age and kind of request",
          NodeKind.CRITERION,
          null);

  private CoverageTable() {}

  static Evaluated evaluate(PolicyVersion version, PreparedFacts patient) {
    for (CoverageRow row : version.coverage()) {
      if (speaksOf(row, patient.facts())) {
        var age = ageFits(row, patient.age());
        if (age == Truth.UNKNOWN) {
          return evaluated(
              row.node(),
              Truth.UNKNOWN,
              List.of(
                  new Cause(
                      CauseKind.MISSING_FACT,
                      "How old is the patient on the service date?",
                      row.node().id())),
              patient);
        }
        if (age == Truth.MET) {
          return evaluated(
              row.node(), row.covered() ? Truth.MET : Truth.NOT_MET, List.of(), patient);
        }
      }
    }
    return evaluated(
        UNWRITTEN,
        Truth.UNKNOWN,
        List.of(
            new Cause(
                CauseKind.UNPUBLISHED,
                "The text read does not say whether this indication and modality are covered",
                UNWRITTEN.id())),
        patient);
  }

  private static boolean speaksOf(CoverageRow row, PatientFacts facts) {
    var treatment = facts.treatment();
    return (row.indications().isEmpty() || row.indications().contains(treatment.indication()))
        && (row.modalities().isEmpty() || row.modalities().contains(treatment.modality()))
        && (row.requestTypes().isEmpty() || row.requestTypes().contains(facts.requestType()));
  }

  private static Truth ageFits(CoverageRow row, @Nullable Integer age) {
    if (row.minAge() == null && row.maxAge() == null) {
      return Truth.MET;
    }
    if (age == null) {
      return Truth.UNKNOWN;
    }
    boolean fits =
        (row.minAge() == null || age >= row.minAge())
            && (row.maxAge() == null || age <= row.maxAge());
    return fits ? Truth.MET : Truth.NOT_MET;
  }

  private static Evaluated evaluated(
      Criterion.Node node, Truth truth, List<Cause> causes, PreparedFacts patient) {
    var treatment = patient.facts().treatment();
    var finding =
        new Finding(
            node.id(),
            node.label(),
            node.kind(),
            truth,
            causes,
            List.of(new Evidence("/treatment", words(treatment))),
            List.of(),
            node.citation(),
            List.of());
    boolean unwritten = !causes.isEmpty() && causes.getFirst().kind() == CauseKind.UNPUBLISHED;
    return new Evaluated(null, finding, truth, unwritten ? null : truth, 0, null, List.of());
  }

  private static String words(TreatmentFacts treatment) {
    Indication indication = treatment.indication();
    return treatment.modality() + " for " + indication;
  }
}
