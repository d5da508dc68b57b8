package org.rtmscoverage.web.page.directory;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.change.PolicyChange;
import org.rtmscoverage.policy.change.PolicyChanges;
import org.rtmscoverage.policy.change.TermChange;

/**
 * One difference between two versions, before and after.
 *
 * @param kind what happened, in one or two words
 * @param sign added, removed or changed, for its mark
 * @param label what the rule asks
 * @param requests kinds of request it holds for; null if for the whole policy
 * @param sides what stood before and what stands after; one pair for each term that differs
 */
public record ChangeRow(
    String kind, String sign, String label, @Nullable String requests, List<Side> sides) {
  /** Keeps a copy. */
  public ChangeRow {
    sides = List.copyOf(sides);
  }

  /**
   * One term before and after.
   *
   * @param term its name; null where the rule itself is meant
   * @param was the text before, piece by piece; empty if there was none
   * @param is the text after, piece by piece; empty if there is none
   * @param nothing what to say where a text is not there
   */
  public record Side(
      @Nullable String term, List<WordDiff.Piece> was, List<WordDiff.Piece> is, String nothing) {
    /** Keeps copies. */
    public Side {
      was = List.copyOf(was);
      is = List.copyOf(is);
    }

    private static Side of(
        @Nullable String term, @Nullable String was, @Nullable String is, String nothing) {
      var before = was == null ? "" : was;
      var after = is == null ? "" : is;
      return new Side(
          term, WordDiff.marked(before, after), WordDiff.marked(after, before), nothing);
    }
  }

  static List<ChangesPage.Group> groups(PolicyChanges changes) {
    return Arrays.stream(PolicyChange.Area.values())
        .map(
            area ->
                new ChangesPage.Group(
                    title(area),
                    changes.changes().stream()
                        .filter(change -> change.area() == area)
                        .map(ChangeRow::of)
                        .toList()))
        .filter(group -> !group.changes().isEmpty())
        .toList();
  }

  static String title(PolicyChange.Area area) {
    return switch (area) {
      case COVERAGE -> "What is covered";
      case CRITERIA -> "Criteria";
      case SESSIONS -> "How long a course";
      case DOCUMENTS -> "Documents to send";
    };
  }

  private static ChangeRow of(PolicyChange change) {
    var label =
        change.area() == PolicyChange.Area.SESSIONS
            ? "For " + PlainText.of(change.label())
            : change.label();
    return new ChangeRow(
        kind(change.kind()), sign(change.kind()), label, requests(change), sides(change));
  }

  private static List<Side> sides(PolicyChange change) {
    if (!change.terms().isEmpty()) {
      return change.terms().stream().map(ChangeRow::side).toList();
    }
    return switch (change.kind()) {
      case ADDED -> List.of(Side.of(null, null, change.label(), "Not there"));
      case FIRST_SEEN ->
          List.of(
              Side.of(
                  null,
                  null,
                  change.label(),
                  "Not in what could be read; it may have stood there"));
      case REMOVED -> List.of(Side.of(null, change.label(), null, "Not there"));
      case NO_LONGER_SEEN ->
          List.of(
              Side.of(
                  null,
                  change.label(),
                  null,
                  "Not in what could be read; it may still stand there"));
      case MOVED, CHANGED ->
          List.of(Side.of(null, change.label(), PlainText.of(change.text()), "Not there"));
    };
  }

  private static Side side(TermChange term) {
    var was = term.was();
    var is = term.is();
    return Side.of(
        PlainText.sentence(PlainText.of(term.name())),
        was == null ? null : PlainText.of(was),
        is == null ? null : PlainText.of(is),
        "Not stated");
  }

  private static @Nullable String requests(PolicyChange change) {
    return change.requestTypes().isEmpty()
        ? null
        : change.requestTypes().stream()
            .sorted()
            .map(PlainText::of)
            .collect(Collectors.joining(", "));
  }

  private static String kind(PolicyChange.Kind kind) {
    return switch (kind) {
      case ADDED -> "Added";
      case REMOVED -> "Removed";
      case FIRST_SEEN -> "Seen for the first time";
      case NO_LONGER_SEEN -> "Not seen any more";
      case CHANGED -> "Changed";
      case MOVED -> "Moved";
    };
  }

  private static String sign(PolicyChange.Kind kind) {
    return switch (kind) {
      case ADDED, FIRST_SEEN -> "added";
      case REMOVED, NO_LONGER_SEEN -> "removed";
      case CHANGED, MOVED -> "changed";
    };
  }
}
