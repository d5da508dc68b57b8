package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.Finding;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.policy.Truth;

/** What became of each leaf of a policy, in each of its versions, over a table of patients. */
final class SeenLeaves {

  private final Map<LocalDate, Map<String, Set<Truth>>> seen = new HashMap<>();

  SeenLeaves(ShippedPolicy policy, Stream<Patients> patients) {
    patients.map(policy::verdict).forEach(verdict -> see(verdict.version(), verdict.findings()));
  }

  private void see(@Nullable PolicyVersion version, Finding findings) {
    if (version != null) {
      var ofVersion = seen.computeIfAbsent(version.effectiveFrom(), _ -> new HashMap<>());
      ShippedPolicy.nodes(findings)
          .forEach(
              finding ->
                  ofVersion
                      .computeIfAbsent(finding.id(), _ -> EnumSet.noneOf(Truth.class))
                      .add(finding.result()));
    }
  }

  /** Fails unless each leaf was once MET and once NOT_MET; what nobody can decide, UNKNOWN only. */
  void showEveryLeafOf(PolicyVersion version) {
    var ofVersion = seen.getOrDefault(version.effectiveFrom(), Map.of());
    version.criteria().values().stream()
        .distinct()
        .flatMap(SeenLeaves::leaves)
        .forEach(
            leaf -> {
              var id = leaf.node().id();
              var truths = ofVersion.getOrDefault(id, Set.of());
              if (isUndecidable(leaf)) {
                assertThat(truths).as(id).containsExactly(Truth.UNKNOWN);
              } else {
                assertThat(truths).as(id).contains(Truth.MET, Truth.NOT_MET);
              }
            });
  }

  /** Tests of a tree that have no others below them. */
  static Stream<Criterion> leaves(Criterion criterion) {
    return criterion.children().isEmpty()
        ? Stream.of(criterion)
        : criterion.children().stream().flatMap(SeenLeaves::leaves);
  }

  static boolean isUndecidable(Criterion leaf) {
    return leaf instanceof Criterion.Unpublished
        || leaf instanceof Criterion.External
        || leaf instanceof Criterion.Refer;
  }
}
