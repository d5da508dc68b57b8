package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.Truth;

/**
 * One patient of a policy's table.
 *
 * @param what the patient in words
 * @param published result over what could be read
 * @param node the node the patient is about
 * @param truth what becomes of that node
 * @param patient the patient
 */
record PolicyRow(String what, Truth published, String node, Truth truth, Patients patient) {

  static PolicyRow met(String what, String node, Patients patient) {
    return new PolicyRow(what, Truth.MET, node, Truth.MET, patient);
  }

  static PolicyRow notMet(String what, String node, Patients patient) {
    return new PolicyRow(what, Truth.NOT_MET, node, Truth.NOT_MET, patient);
  }

  static PolicyRow unknown(String what, String node, Patients patient) {
    return new PolicyRow(what, Truth.UNKNOWN, node, Truth.UNKNOWN, patient);
  }

  void holdsIn(ShippedPolicy policy) {
    var verdict = policy.verdict(patient);
    assertThat(policy.finding(patient, node))
        .as("%s: %s", node, verdict.findings())
        .isEqualTo(truth);
    assertThat(verdict.publishedResult())
        .as("published %s", verdict.findings())
        .isEqualTo(published);
  }

  /**
   * The rows show every leaf of the policy met and not met; what cannot be read or decided only
   * unknown.
   */
  static void showEveryLeaf(ShippedPolicy policy, Stream<PolicyRow> rows) {
    Map<String, Set<Truth>> seen = new LinkedHashMap<>();
    Map<String, Criterion> leaves = new LinkedHashMap<>();
    rows.forEach(
        row -> {
          var verdict = policy.verdict(row.patient);
          if (verdict.version() != null) {
            verdict.version().criteria().values().forEach(tree -> collect(tree, leaves));
          }
          ShippedPolicy.nodes(verdict.findings())
              .forEach(
                  finding ->
                      seen.computeIfAbsent(finding.id(), _ -> EnumSet.noneOf(Truth.class))
                          .add(finding.result()));
        });
    leaves.forEach(
        (id, leaf) ->
            assertThat(seen.getOrDefault(id, Set.of())).as(id).containsAll(expected(leaf)));
  }

  private static List<Truth> expected(Criterion leaf) {
    return leaf instanceof Criterion.Unpublished
            || leaf instanceof Criterion.External
            || leaf instanceof Criterion.Refer
        ? List.of(Truth.UNKNOWN)
        : List.of(Truth.MET, Truth.NOT_MET);
  }

  private static void collect(Criterion criterion, Map<String, Criterion> leaves) {
    if (criterion.children().isEmpty()) {
      leaves.put(criterion.node().id(), criterion);
    }
    criterion.children().forEach(child -> collect(child, leaves));
  }

  @Override
  public String toString() {
    return what;
  }
}
