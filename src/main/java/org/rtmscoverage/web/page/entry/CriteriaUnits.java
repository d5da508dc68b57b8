package org.rtmscoverage.web.page.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.Finding;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.RequestType;

/**
 * The criteria of a policy as a reader counts them: everything that must be so, one by one, where
 * alternatives count as one.
 */
final class CriteriaUnits {

  private final Map<String, Criterion> nodes = new HashMap<>();

  private final List<Finding> found = new ArrayList<>();

  private CriteriaUnits() {}

  /** The criteria of a verdict. */
  static CriteriaUnits of(PolicyVerdict verdict, RequestType type) {
    var version = verdict.version();
    var parts = verdict.findings().children();
    var tree = version == null ? null : version.criteria().get(type);
    var units = new CriteriaUnits();
    if (tree != null && !parts.isEmpty()) {
      units.enter(tree);
      units.below(parts.getLast()).forEach(units.found::add);
    }
    return units;
  }

  /** What became of each; rules of delivery hold nothing back and are left out. */
  List<Finding> all() {
    return List.copyOf(found);
  }

  /** Those of a kind. */
  List<Finding> of(Truth truth) {
    return found.stream().filter(unit -> unit.result() == truth).toList();
  }

  /** Ids of the nodes that count medication trials, in criteria that are not met yet. */
  Set<String> countingTrials() {
    return found.stream()
        .filter(unit -> unit.result() != Truth.MET)
        .flatMap(CriteriaUnits::nodes)
        .map(Finding::id)
        .filter(id -> nodes.get(id) instanceof Criterion.MedicationTrials)
        .collect(Collectors.toSet());
  }

  private static Stream<Finding> nodes(Finding finding) {
    return Stream.concat(
        Stream.of(finding), finding.children().stream().flatMap(CriteriaUnits::nodes));
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
