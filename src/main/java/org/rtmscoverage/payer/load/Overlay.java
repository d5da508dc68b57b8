package org.rtmscoverage.payer.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.vocabulary.Citation;
import tools.jackson.databind.JsonNode;

/**
 * What a plan changes in a tree it inherits: nodes taken out, put in the place of others, or added
 * to what must all be so.
 *
 * @param remove ids of nodes taken out
 * @param replace nodes that take the place of those of the same id
 * @param add nodes added
 */
record Overlay(Set<String> remove, Map<String, Criterion> replace, List<Criterion> add) {

  static Overlay of(JsonNode written, CriterionReader reader) {
    Set<String> removed = new HashSet<>();
    written.path("remove").forEach(id -> removed.add(id.stringValue()));
    Map<String, Criterion> replaced = new HashMap<>();
    written
        .path("replace")
        .forEach(
            node -> {
              var criterion = reader.read(node);
              replaced.put(criterion.node().id(), criterion);
            });
    List<Criterion> added = new ArrayList<>();
    written.path("add").forEach(node -> added.add(reader.read(node)));
    return new Overlay(removed, replaced, added);
  }

  /** The tree with the changes; its root stays. */
  Criterion over(Criterion base) {
    var changed = Objects.requireNonNull(changed(base));
    if (add.isEmpty()) {
      return changed;
    }
    List<Criterion> all = new ArrayList<>();
    if (changed instanceof Criterion.All(_, var children)) {
      all.addAll(children);
      all.addAll(add);
      return new Criterion.All(changed.node(), all);
    }
    all.add(changed);
    all.addAll(add);
    var root = changed.node();
    return new Criterion.All(
        new Criterion.Node(
            root.id() + "-with-additions", root.label(), root.kind(), root.citation()),
        all);
  }

  private @Nullable Criterion changed(Criterion base) {
    var id = base.node().id();
    if (remove.contains(id)) {
      return null;
    }
    var instead = replace.get(id);
    if (instead != null) {
      return instead;
    }
    return switch (base) {
      case Criterion.All(var node, var children) -> new Criterion.All(node, kept(children));
      case Criterion.Any(var node, var children) -> new Criterion.Any(node, kept(children));
      case Criterion.AtLeast(var node, var count, var children) -> {
        var left = kept(children);
        yield new Criterion.AtLeast(node, Math.min(count, left.size()), left);
      }
      case Criterion.Not(var node, var child) -> new Criterion.Not(node, whole(child));
      case Criterion.ReferIf(var node, var to, var child) ->
          new Criterion.ReferIf(node, to, whole(child));
      case Criterion.Cases(var node, var branches, var otherwise) ->
          new Criterion.Cases(
              node,
              branches.stream()
                  .map(branch -> new Criterion.Branch(branch.when(), whole(branch.then())))
                  .toList(),
              otherwise == null ? null : whole(otherwise));
      default -> base;
    };
  }

  private List<Criterion> kept(List<Criterion> children) {
    List<Criterion> kept = new ArrayList<>(children.size());
    for (Criterion child : children) {
      var changed = changed(child);
      if (changed != null) {
        kept.add(changed);
      }
    }
    return kept;
  }

  /** A child that cannot be taken out without its parent. */
  private Criterion whole(Criterion child) {
    var changed = changed(child);
    return changed == null ? child : changed;
  }

  /** Whether a file and a version of the policy it inherits from are in force together. */
  static boolean shareDays(JsonNode file, PolicyVersion base) {
    var from = LocalDate.parse(file.path("effectiveFrom").stringValue());
    var to = file.path("effectiveTo").stringValue("");
    return (base.effectiveTo() == null || !base.effectiveTo().isBefore(from))
        && (to.isEmpty() || !base.effectiveFrom().isAfter(LocalDate.parse(to)));
  }

  /** The tree with its source written to its root, so that it stays cited over another source. */
  static Criterion cited(Criterion tree, Citation source) {
    var node = tree.node();
    if (node.citation() != null) {
      return tree;
    }
    var cited = new Criterion.Node(node.id(), node.label(), node.kind(), source);
    return switch (tree) {
      case Criterion.All(_, var children) -> new Criterion.All(cited, children);
      case Criterion.Any(_, var children) -> new Criterion.Any(cited, children);
      case Criterion.AtLeast(_, var count, var children) ->
          new Criterion.AtLeast(cited, count, children);
      default -> new Criterion.All(cited, List.of(tree));
    };
  }

  /** The parts of a version besides its trees, laid over those of the version below. */
  static PolicyVersion over(PolicyVersion base, PolicyVersion own) {
    List<String> remarks = new ArrayList<>(own.remarks());
    remarks.add(
        "Inherits from " + base.policyId() + ", version " + base.version() + ": " + base.title());
    remarks.addAll(base.remarks());
    var rows = new ArrayList<>(own.coverage());
    rows.addAll(base.coverage());
    var limits = new ArrayList<>(own.sessionLimits());
    limits.addAll(base.sessionLimits());
    Set<String> documents = new LinkedHashSet<>(own.documents());
    documents.addAll(base.documents());
    boolean later = base.effectiveFrom().isAfter(own.effectiveFrom());
    var end = earlier(own.effectiveTo(), base.effectiveTo());
    return new PolicyVersion(
        own.policyId(),
        own.title(),
        own.version() + " over " + base.version(),
        later ? base.effectiveFrom() : own.effectiveFrom(),
        end,
        later ? base.effectiveFromBasis() : own.effectiveFromBasis(),
        Objects.equals(end, own.effectiveTo()) ? own.effectiveToBasis() : base.effectiveToBasis(),
        own.source(),
        remarks,
        rows,
        own.criteria(),
        limits,
        List.copyOf(documents));
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
