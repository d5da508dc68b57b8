package org.rtmscoverage.policy.change;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.CoverageRow;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.EffectiveToBasis;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.policy.SessionLimit;
import org.rtmscoverage.policy.change.PolicyChange.Area;
import org.rtmscoverage.policy.change.PolicyChange.Kind;
import org.rtmscoverage.vocabulary.RequestType;

/**
 * What changed between two versions of a policy, by structure.
 *
 * @param from the version before
 * @param to the version after
 * @param changes the differences, in the order of the later version
 * @param cautions what keeps a difference of our files from being one of the payer's texts
 */
public record PolicyChanges(
    PolicyVersion from, PolicyVersion to, List<PolicyChange> changes, List<String> cautions) {
  /** Keeps copies of what it is given. */
  public PolicyChanges {
    changes = List.copyOf(changes);
    cautions = List.copyOf(cautions);
  }

  /**
   * Compares two versions.
   *
   * @param from the version before
   * @param to the version after
   * @return what changed
   */
  public static PolicyChanges between(PolicyVersion from, PolicyVersion to) {
    List<PolicyChange> changes = new ArrayList<>(coverage(from, to));
    changes.addAll(criteria(from, to));
    changes.addAll(sessions(from, to));
    changes.addAll(documents(from, to));
    return new PolicyChanges(from, to, changes, cautions(from, to));
  }

  /**
   * The differences in one sentence after the other.
   *
   * @return the text of every change; says so where there is none
   */
  public String summary() {
    return changes.isEmpty()
        ? "Nothing that is evaluated differs."
        : changes.stream().map(PolicyChange::text).collect(Collectors.joining("; ")) + ".";
  }

  private static List<PolicyChange> coverage(PolicyVersion from, PolicyVersion to) {
    Map<String, CoverageRow> before = new LinkedHashMap<>();
    from.coverage().forEach(row -> before.put(row.node().id(), row));
    List<PolicyChange> changes = new ArrayList<>();
    for (CoverageRow row : to.coverage()) {
      CoverageRow old = before.remove(row.node().id());
      if (old == null) {
        changes.add(row(Kind.ADDED, row, "coverage, new: " + says(row)));
      } else {
        var terms = Terms.differing(Terms.of(old), Terms.of(row));
        if (!terms.isEmpty()) {
          changes.add(
              new PolicyChange(
                  Area.COVERAGE,
                  Set.of(),
                  Kind.CHANGED,
                  row.node().id(),
                  row.node().label(),
                  terms,
                  "coverage of " + row.node().label() + ": " + words(terms)));
        }
      }
    }
    before
        .values()
        .forEach(row -> changes.add(row(Kind.REMOVED, row, "coverage, no longer: " + says(row))));
    return changes;
  }

  private static String says(CoverageRow row) {
    return row.node().label() + (row.covered() ? " (covered)" : " (not covered)");
  }

  private static PolicyChange row(Kind kind, CoverageRow row, String text) {
    return new PolicyChange(
        Area.COVERAGE, Set.of(), kind, row.node().id(), row.node().label(), List.of(), text);
  }

  /** What differs alike in the criteria of several kinds of request is told once. */
  private static List<PolicyChange> criteria(PolicyVersion from, PolicyVersion to) {
    Map<PolicyChange, Set<RequestType>> found = new LinkedHashMap<>();
    for (RequestType type : RequestType.values()) {
      Criterion before = from.criteria().get(type);
      Criterion after = to.criteria().get(type);
      for (PolicyChange change : trees(type, before, after)) {
        found.computeIfAbsent(change, _ -> EnumSet.noneOf(RequestType.class)).add(type);
      }
    }
    return found.entrySet().stream().map(entry -> entry.getKey().in(entry.getValue())).toList();
  }

  private static List<PolicyChange> trees(
      RequestType type, @Nullable Criterion before, @Nullable Criterion after) {
    if (before == null || after == null) {
      Criterion tree = before == null ? after : before;
      return tree == null
          ? List.of()
          : List.of(
              new PolicyChange(
                  Area.CRITERIA,
                  Set.of(),
                  before == null ? Kind.ADDED : Kind.REMOVED,
                  tree.node().id(),
                  tree.node().label(),
                  List.of(),
                  "criteria for "
                      + type
                      + (before == null
                          ? ": none was read before, one is now"
                          : ": one was read before, none is now")));
    }
    return new TreeDiff(before, after).changes();
  }

  private static List<PolicyChange> sessions(PolicyVersion from, PolicyVersion to) {
    Map<String, SessionLimit> before = new LinkedHashMap<>();
    from.sessionLimits().forEach(limit -> before.put(limit.who().words(), limit));
    List<PolicyChange> changes = new ArrayList<>();
    for (SessionLimit limit : to.sessionLimits()) {
      SessionLimit old = before.remove(limit.who().words());
      var terms = Terms.differing(old == null ? Map.of() : Terms.of(old), Terms.of(limit));
      if (!terms.isEmpty()) {
        changes.add(limit(old == null ? Kind.ADDED : Kind.CHANGED, limit, terms));
      }
    }
    before
        .values()
        .forEach(
            limit ->
                changes.add(
                    limit(Kind.REMOVED, limit, Terms.differing(Terms.of(limit), Map.of()))));
    return changes;
  }

  private static PolicyChange limit(Kind kind, SessionLimit limit, List<TermChange> terms) {
    String who = limit.who().words();
    return new PolicyChange(
        Area.SESSIONS, Set.of(), kind, null, who, terms, "course, " + who + ": " + words(terms));
  }

  private static List<PolicyChange> documents(PolicyVersion from, PolicyVersion to) {
    Set<String> gone = new HashSet<>(from.documents());
    to.documents().forEach(gone::remove);
    Set<String> added = new HashSet<>(to.documents());
    from.documents().forEach(added::remove);
    List<PolicyChange> changes = new ArrayList<>();
    added.stream().sorted().forEach(name -> changes.add(document(Kind.ADDED, name)));
    gone.stream().sorted().forEach(name -> changes.add(document(Kind.REMOVED, name)));
    return changes;
  }

  private static PolicyChange document(Kind kind, String name) {
    return new PolicyChange(
        Area.DOCUMENTS,
        Set.of(),
        kind,
        null,
        name,
        List.of(),
        "document " + (kind == Kind.ADDED ? "asked for: " : "no longer asked for: ") + name);
  }

  private static List<String> cautions(PolicyVersion from, PolicyVersion to) {
    List<String> cautions = new ArrayList<>();
    if (from.source().grade() != to.source().grade()) {
      cautions.add(
          "The versions were read in sources of different grade, "
              + from.source().grade()
              + " and "
              + to.source().grade()
              + ": a difference may be one of the sources.");
    }
    unread(from, cautions);
    unread(to, cautions);
    if (from.effectiveTo() == null || !from.effectiveTo().plusDays(1).equals(to.effectiveFrom())) {
      cautions.add("The versions do not follow each other day on day: others may lie between.");
    } else if (from.effectiveToBasis() == EffectiveToBasis.INFERRED) {
      cautions.add(
          "When the version of "
              + from.effectiveFrom()
              + " ended was not read: others may lie between.");
    }
    return cautions;
  }

  private static void unread(PolicyVersion version, List<String> cautions) {
    long unread = version.criteria().values().stream().distinct().mapToLong(TreeDiff::unread).sum();
    if (unread > 0) {
      cautions.add(
          unread
              + (unread == 1 ? " rule" : " rules")
              + " of the version of "
              + version.effectiveFrom()
              + " could not be read.");
    }
  }

  static String words(List<TermChange> terms) {
    return terms.stream().map(TermChange::words).collect(Collectors.joining(", "));
  }
}
