package org.rtmscoverage.payer.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rtmscoverage.policy.Criterion;

/**
 * Finds attestations of one key that ask different things, or different people: one statement would
 * answer both.
 */
final class AttestationLint {

  private AttestationLint() {}

  static void differences(Stream<Criterion> nodes, List<PolicyLint.Finding> found) {
    Map<String, Criterion.Attested> first = new HashMap<>();
    nodes.forEach(
        node -> {
          if (node instanceof Criterion.Attested asked) {
            var before = first.putIfAbsent(asked.key(), asked);
            if (before != null && !asksTheSame(before, asked)) {
              found.add(
                  new PolicyLint.Finding(
                      asked.node().id(),
                      "'"
                          + asked.node().id()
                          + "' asks another question than '"
                          + before.node().id()
                          + "', or other roles, under the same key '"
                          + asked.key()
                          + "'; right would be a key of its own, or the same words"));
            }
          }
        });
  }

  private static boolean asksTheSame(Criterion.Attested one, Criterion.Attested other) {
    return one.question().equals(other.question()) && one.roles().equals(other.roles());
  }
}
