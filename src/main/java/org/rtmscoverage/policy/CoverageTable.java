package org.rtmscoverage.policy;

import java.util.List;
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
    var facts = patient.facts();
    for (CoverageRow row : version.coverage()) {
      var applies = row.who().test(facts);
      if (applies == Truth.UNKNOWN) {
        return evaluated(row.node(), Truth.UNKNOWN, questions(row, facts), patient);
      }
      if (applies == Truth.MET) {
        return evaluated(row.node(), Truth.of(row.covered()), List.of(), patient);
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

  private static List<Cause> questions(CoverageRow row, PatientFacts facts) {
    return row.who().questions(facts).stream()
        .map(question -> new Cause(CauseKind.MISSING_FACT, question, row.node().id()))
        .toList();
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
