package org.rtmscoverage.web.page.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.Finding;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.vocabulary.RequestType;

/**
 * The criteria of a policy as a reader counts them: everything that must be so, one by one, where
 * alternatives count as one.
 */
final class CriteriaUnits {

  private final Map<String, Criterion> nodes = new HashMap<>();

  private CriteriaUnits() {}

  /** What became of each; rules of delivery hold nothing back and are left out. */
  static List<Finding> of(PolicyVerdict verdict, RequestType type) {
    var version = verdict.version();
    var parts = verdict.findings().children();
    var tree = version == null ? null : version.criteria().get(type);
    if (tree == null || parts.isEmpty()) {
      return List.of();
    }
    var units = new CriteriaUnits();
    units.enter(tree);
    return units.below(parts.getLast()).toList();
  }

  private void enter(Criterion criterion) {
    nodes.put(criterion.node().id(), criterion);
    criterion.children().forEach(this::enter);
  }

  private Stream<Finding> below(Finding finding) {
    if (finding.kind() == NodeKind.DELIVERY) {
      return Stream.of();
    }
    var children = finding.children();
    return switch (nodes.get(finding.id())) {
      case Criterion.All _ -> children.stream().flatMap(this::below);
      case Criterion.Cases _
          when children.size() == 1 && !children.getFirst().id().equals(finding.id()) ->
          below(children.getFirst());
      case null, default -> Stream.of(finding);
    };
  }
}
