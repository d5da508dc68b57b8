package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a policy's coverage table: the first row that applies decides. Where a fact is missing that
 * tells which one does, rows that agree decide all the same.
 */
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
    List<CoverageRow> open = new ArrayList<>(0);
    for (CoverageRow row : version.coverage()) {
      var applies = row.who().test(facts);
      if (applies == Truth.UNKNOWN) {
        open.add(row);
      }
      if (applies == Truth.MET) {
        return agree(open, row)
            ? evaluated(row.node(), Truth.of(row.covered()), List.of(), patient)
            : asked(open, patient);
      }
    }
    return open.isEmpty() ? unwritten(patient) : asked(open, patient);
  }

  private static boolean agree(List<CoverageRow> open, CoverageRow row) {
    for (int i = 0; i < open.size(); i++) {
      if (open.get(i).covered() != row.covered()) {
        return false;
      }
    }
    return true;
  }

  /** Rows differ, and a fact is missing that tells which one applies. */
  private static Evaluated asked(List<CoverageRow> open, PreparedFacts patient) {
    var node = open.getFirst().node();
    var causes =
        open.stream()
            .flatMap(row -> row.who().questions(patient.facts()).stream())
            .distinct()
            .map(question -> new Cause(CauseKind.MISSING_FACT, question, node.id()))
            .toList();
    return evaluated(node, Truth.UNKNOWN, causes, patient);
  }

  private static Evaluated unwritten(PreparedFacts patient) {
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

  private static Evaluated evaluated(
      Criterion.Node node, Truth truth, List<Cause> causes, PreparedFacts patient) {
    var finding =
        new Finding(
            node.id(),
            node.label(),
            node.kind(),
            truth,
            causes,
            patient.treatment(),
            List.of(),
            node.citation(),
            List.of());
    boolean unwritten = !causes.isEmpty() && causes.getFirst().kind() == CauseKind.UNPUBLISHED;
    var share = Share.of(truth);
    return new Evaluated(null, finding, share, unwritten ? Share.NONE : share, 0, null, List.of());
  }
}
