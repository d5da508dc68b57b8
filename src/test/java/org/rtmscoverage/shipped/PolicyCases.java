package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.rtmscoverage.policy.CauseKind;
import org.rtmscoverage.policy.Finding;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.Truth;

/** Patients put to a shipped policy, and what their table leaves unseen. */
final class PolicyCases {

  /** Leaves that no patient can decide. */
  private static final Set<CauseKind> NEVER_DECIDED =
      EnumSet.of(CauseKind.UNPUBLISHED, CauseKind.EXTERNAL, CauseKind.REFERRAL);

  private PolicyCases() {}

  /** A patient, what becomes of one node, and of the whole as far as it could be read. */
  static Arguments miss(String nodeId, Truth node, Truth published, Patients patient) {
    return Arguments.of(nodeId, node, published, patient);
  }

  /** Fails unless each leaf met by these patients was once MET and once NOT_MET. */
  static void seeEveryLeafBothWays(ShippedPolicy policy, Stream<Patients> patients) {
    Map<String, Set<Truth>> seen = new LinkedHashMap<>();
    patients.forEach(
        patient ->
            ShippedPolicy.nodes(policy.verdict(patient).findings().children().getLast())
                .filter(finding -> finding.children().isEmpty())
                .filter(finding -> !isNeverDecided(finding))
                .forEach(
                    finding ->
                        seen.computeIfAbsent(finding.id(), _ -> EnumSet.noneOf(Truth.class))
                            .add(finding.result())));
    assertThat(seen)
        .isNotEmpty()
        .allSatisfy((id, truths) -> assertThat(truths).as(id).contains(Truth.MET, Truth.NOT_MET));
  }

  /** The patients of tables made with {@link #miss}. */
  static Stream<Patients> patients(List<Stream<Arguments>> tables) {
    return tables.stream()
        .flatMap(table -> table)
        .flatMap(arguments -> Stream.of(arguments.get()))
        .filter(Patients.class::isInstance)
        .map(Patients.class::cast);
  }

  private static boolean isNeverDecided(Finding finding) {
    return finding.causes().stream().anyMatch(cause -> NEVER_DECIDED.contains(cause.kind()));
  }
}
