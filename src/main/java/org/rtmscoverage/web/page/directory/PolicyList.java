package org.rtmscoverage.web.page.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.CoveragePolicy;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.vocabulary.SourceGrade;
import org.rtmscoverage.web.PolicyShelf;

/**
 * All policies, or those that hold the words typed.
 *
 * @param typed the words; empty for all
 * @param count how many there are, in words
 * @param columns heads of the table
 * @param rows the policies, sorted
 */
public record PolicyList(String typed, String count, List<Column> columns, List<Row> rows) {
  /** Keeps copies. */
  public PolicyList {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * One policy.
   *
   * @param path its text
   * @param id our name of it
   * @param title the payer's title of the version in force, else of the newest
   * @param payers payers that use it, by name
   * @param version name of the version in force; null if none is, or if it is named by its day
   * @param since first day of it; null if none is in force
   * @param grade how near to the payer's own words, in words; of the newest if none is in force
   * @param rank the grade itself
   * @param versions how many are known
   */
  public record Row(
      String path,
      String id,
      String title,
      List<Link> payers,
      @Nullable String version,
      @Nullable LocalDate since,
      String grade,
      SourceGrade rank,
      int versions) {
    /** Keeps a copy. */
    public Row {
      payers = List.copyOf(payers);
    }

    static Row of(PolicyShelf shelf, CoveragePolicy policy, LocalDate today) {
      Optional<PolicyVersion> current = policy.versionOn(today);
      var told = current.orElseGet(() -> policy.versions().getLast());
      var grade = told.source().grade();
      return new Row(
          "/policies/" + policy.id().value(),
          policy.id().value(),
          told.title(),
          shelf.payersOf(policy.id()).stream()
              .map(payer -> new Link("/payers/" + payer.id().value(), payer.name()))
              .toList(),
          current.filter(one -> !namedByDay(one)).map(PolicyVersion::version).orElse(null),
          current.map(PolicyVersion::effectiveFrom).orElse(null),
          PlainText.grade(grade),
          grade,
          policy.versions().size());
    }

    /**
     * Whether it was read in less than the payer's own text or a copy of it.
     *
     * @return true if so
     */
    public boolean weak() {
      return rank.isWeak();
    }

    private static boolean namedByDay(PolicyVersion version) {
      return version.version().contains(version.effectiveFrom().toString());
    }

    private String payerNames() {
      return String.join(" ", payers.stream().map(Link::label).toList());
    }

    private boolean holds(String words) {
      var text = (id + " " + title + " " + payerNames()).toLowerCase(Locale.ROOT);
      return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1))
          .allMatch(text::contains);
    }
  }

  private static final Map<String, Comparator<Row>> ORDERS =
      Map.of(
          "title", Comparator.comparing(Row::title, String.CASE_INSENSITIVE_ORDER),
          "payer", Comparator.comparing(Row::payerNames, String.CASE_INSENSITIVE_ORDER),
          "since",
              Comparator.comparing(Row::since, Comparator.nullsLast(Comparator.naturalOrder())),
          "grade", Comparator.comparing(Row::rank),
          "versions", Comparator.comparingInt(Row::versions));

  static PolicyList of(
      PolicyShelf shelf, LocalDate today, String typed, String sort, boolean descending) {
    var key = ORDERS.containsKey(sort) ? sort : "title";
    var all = shelf.all().stream().map(policy -> Row.of(shelf, policy, today)).toList();
    var found = new ArrayList<>(all.stream().filter(row -> row.holds(typed)).toList());
    found.sort(ORDERS.getOrDefault(key, Comparator.comparing(Row::title)).thenComparing(Row::id));
    if (descending) {
      Collections.reverse(found);
    }
    var count = PlainText.count(all.size(), "policy", "policies");
    return new PolicyList(
        typed,
        typed.isBlank() ? count : found.size() + " of " + count,
        columns(typed, key, descending),
        found);
  }

  private static List<Column> columns(String typed, String key, boolean descending) {
    var order =
        new Column.Order(
            "/policies", typed.isBlank() ? Map.of() : Map.of("q", typed), key, descending);
    return List.of(
        order.column("title", "Policy", false),
        order.column("payer", "Used by", false),
        order.column("since", "In force since", false),
        order.column("grade", "Source", false),
        order.column("versions", "Versions", true));
  }
}
