package org.rtmscoverage.payer.load;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.CoverageRow;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.policy.SessionLimit;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.SourceGrade;

/**
 * Reads a compiled policy version for what no single line shows: trees that can never be met and
 * groups that count one thing twice, which are mistakes; rules without a citation and texts nobody
 * saw at the payer, which are warnings.
 */
final class PolicyLint {

  private final PolicyVersion version;

  PolicyLint(PolicyVersion version) {
    this.version = version;
  }

  /**
   * Something found at a node.
   *
   * @param nodeId id of the node
   * @param text what is wrong, and what would be right
   */
  record Finding(String nodeId, String text) {}

  /** What makes a tree wrong whatever the patient. */
  List<Finding> mistakes() {
    List<Finding> found = new ArrayList<>();
    version.criteria().values().stream()
        .distinct()
        .flatMap(PolicyLint::nodes)
        .forEach(
            node -> {
              if (node instanceof Criterion.All all) {
                contradictions(all, found);
              } else if (node instanceof Criterion.Any || node instanceof Criterion.AtLeast) {
                repetitions(node, found);
              }
              if (node instanceof Criterion.Any any) {
                ThresholdLint.superfluous(any, found);
              }
            });
    AttestationLint.differences(
        version.criteria().values().stream().distinct().flatMap(PolicyLint::nodes), found);
    found.addAll(new SituationLint(version).mistakes());
    return found.stream().distinct().toList();
  }

  /** What a person should look at. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    for (CoverageRow row : version.coverage()) {
      if (!hasSection(row.node())) {
        warnings.add("coverage row '" + row.node().id() + "' names no section it was read in");
      }
    }
    version.criteria().values().stream().distinct().forEach(tree -> uncited(tree, false, warnings));
    if (citations().noneMatch(PolicyLint::isPayersOwn)) {
      warnings.add("rests on summaries only; nobody has read the payer's own text");
    }
    return warnings.stream().distinct().sorted().toList();
  }

  /** Everything the version rests on: its source, rows, nodes and session limits. */
  Stream<Citation> citations() {
    return Stream.of(
            Stream.of(version.source()),
            version.coverage().stream().map(row -> row.node().citation()),
            version.criteria().values().stream()
                .distinct()
                .flatMap(PolicyLint::nodes)
                .map(node -> node.node().citation()),
            version.sessionLimits().stream().map(SessionLimit::citation))
        .flatMap(stream -> stream)
        .filter(Objects::nonNull);
  }

  /** Leaves that neither they nor a node above them tell the section of. */
  private static void uncited(Criterion criterion, boolean above, List<String> warnings) {
    boolean cited = above || hasSection(criterion.node());
    if (criterion.children().isEmpty() && !cited) {
      warnings.add("node '" + criterion.node().id() + "' names no section it was read in");
    }
    criterion.children().forEach(child -> uncited(child, cited, warnings));
  }

  private static boolean hasSection(Criterion.Node node) {
    Citation citation = node.citation();
    return citation != null && citation.section() != null;
  }

  private static boolean isPayersOwn(Citation citation) {
    return citation.grade() == SourceGrade.PRIMARY || citation.grade() == SourceGrade.PAYER_COPY;
  }

  private static Stream<Criterion> nodes(Criterion criterion) {
    return Stream.concat(
        Stream.of(criterion), criterion.children().stream().flatMap(PolicyLint::nodes));
  }

  /** One test asked for and ruled out in one group of which all is needed. */
  private static void contradictions(Criterion.All all, List<Finding> found) {
    List<Criterion> needed = new ArrayList<>();
    flatten(all, needed);
    ThresholdLint.contradictions(all.node().id(), needed, found);
    Map<Object, String> asked = new HashMap<>();
    needed.forEach(child -> asked.put(test(child), child.node().id()));
    for (Criterion child : needed) {
      String other = child instanceof Criterion.Not not ? asked.get(test(not.child())) : null;
      if (other != null) {
        found.add(
            new Finding(
                child.node().id(),
                "'"
                    + child.node().id()
                    + "' rules out what '"
                    + other
                    + "' asks for, so that '"
                    + all.node().id()
                    + "' can never be MET; right would be one of the two"));
      }
    }
  }

  private static void flatten(Criterion.All all, List<Criterion> into) {
    for (Criterion child : all.children()) {
      if (child instanceof Criterion.All inner) {
        flatten(inner, into);
      } else {
        into.add(child);
      }
    }
  }

  /** One test that stands twice in a group that counts. */
  private static void repetitions(Criterion group, List<Finding> found) {
    Map<Object, String> seen = new HashMap<>();
    for (Criterion child : group.children()) {
      String before = isOpaque(child) ? null : seen.putIfAbsent(test(child), child.node().id());
      if (before != null) {
        found.add(
            new Finding(
                child.node().id(),
                "'"
                    + child.node().id()
                    + "' asks the same as '"
                    + before
                    + "' in '"
                    + group.node().id()
                    + "'; right would be another test, or one of the two"));
      }
    }
  }

  /** Two rules nobody could read are not the same rule. */
  private static boolean isOpaque(Criterion criterion) {
    return nodes(criterion)
        .anyMatch(
            node -> node instanceof Criterion.Unpublished || node instanceof Criterion.External);
  }

  /** What a criterion tests, without its id, label and citation. */
  private static Object test(Criterion criterion) {
    List<@Nullable Object> parts = new ArrayList<>(List.of(criterion.getClass()));
    for (RecordComponent component : criterion.getClass().getRecordComponents()) {
      if (component.getType() != Criterion.Node.class) {
        parts.add(part(value(criterion, component)));
      }
    }
    return parts;
  }

  private static @Nullable Object part(@Nullable Object value) {
    return switch (value) {
      case Criterion child -> test(child);
      case List<?> list -> list.stream().map(PolicyLint::part).toList();
      case Collection<?> words -> words;
      case null, default -> value;
    };
  }

  private static @Nullable Object value(Criterion criterion, RecordComponent component) {
    try {
      return component.getAccessor().invoke(criterion);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException("criteria are public records", impossible);
    }
  }
}
