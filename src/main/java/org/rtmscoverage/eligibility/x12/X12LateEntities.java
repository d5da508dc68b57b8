package org.rtmscoverage.eligibility.x12;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives an entity that was sent after the last row to the row that lacks it. Some payers send loop
 * 2120 once, at the end, for a row that stands further up: "contact the following entity" with no
 * entity following.
 */
final class X12LateEntities {

  private static final Set<String> MANAGERS = Set.of("VN", "Y2", "X3", "2B", "PR", "PRP", "GP");
  private static final Set<String> PAYERS = Set.of("PR", "PRP", "SEP", "TTP", "PRS", "GW", "2B");
  private static final Set<String> PEOPLE =
      Set.of("P3", "1P", "1I", "13", "73", "36", "FA", "VER", "P4", "LR", "I3");

  /** Kinds of rows (EB01) that name another entity, and the roles (NM101) that fit. */
  private static final Map<String, Set<String>> WANTED =
      Map.of(
          "L", PEOPLE,
          "N", PEOPLE,
          "X", Set.of("FA", "VN", "Y2", "1P", "13"),
          "R", PAYERS,
          "U", MANAGERS,
          "MC", MANAGERS,
          "W", MANAGERS);

  private X12LateEntities() {}

  /**
   * Moves the entities of the last row, if it is no row of the kind that names one and exactly one
   * other row lacks one.
   *
   * @param rows rows of one member
   * @param warnings gets what was moved
   */
  static void place(List<X12BenefitAssembler> rows, List<String> warnings) {
    if (rows.size() < 2) {
      return;
    }
    X12BenefitAssembler last = rows.getLast();
    Set<String> roles = last.roles();
    if (roles.isEmpty() || WANTED.containsKey(last.kind())) {
      return;
    }
    List<X12BenefitAssembler> lacking =
        rows.stream()
            .filter(row -> row.roles().isEmpty())
            .filter(row -> WANTED.getOrDefault(row.kind(), Set.of()).containsAll(roles))
            .toList();
    if (lacking.size() == 1) {
      last.giveEntitiesTo(lacking.getFirst());
      warnings.add(
          "the entity sent after segment "
              + last.segment()
              + " was taken for the one that segment "
              + lacking.getFirst().segment()
              + " names");
    }
  }
}
