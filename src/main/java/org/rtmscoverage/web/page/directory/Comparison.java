package org.rtmscoverage.web.page.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.check.CriteriaEvaluation;
import org.rtmscoverage.vocabulary.SourceGrade;

/**
 * One patient against the criteria of all payers.
 *
 * @param facts what the patient was judged by, without who it is
 * @param cautions what was assumed or left out
 * @param count how many payers are met or near, in words
 * @param nearOnly whether only those are shown
 * @param other the same table with, or without, the others
 * @param columns heads of the table
 * @param rows the payers, sorted
 */
public record Comparison(
    String facts,
    List<String> cautions,
    String count,
    boolean nearOnly,
    String other,
    List<Column> columns,
    List<Row> rows) {
  /** Keeps copies. */
  public Comparison {
    cautions = List.copyOf(cautions);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * One payer.
   *
   * @param nearness place in the order of nearness, 1 for the nearest
   * @param near whether its criteria are met, or can be met by what is listed
   * @param payer the payer
   * @param result what its criteria come to, in words
   * @param order of that, the best first
   * @param tone met, action, blocked or unknown
   * @param elsewhere that it does not serve the state or the line; null if it may
   * @param missing documents still needed; null where no way to meet the criteria is listed
   * @param toDo things still to be done; null likewise
   * @param fixed things that cannot be changed; null likewise
   * @param first what to do first; null if nothing is listed
   * @param more how much more is to be done on that way, in words; null if nothing
   * @param policy the policy; null if none is known
   * @param version the version used; null if none was in force
   * @param grade how near to the payer's own words; null without a policy
   * @param rank the grade itself; null likewise
   * @param check a new check of this patient with this payer
   */
  public record Row(
      int nearness,
      boolean near,
      Link payer,
      String result,
      int order,
      String tone,
      @Nullable String elsewhere,
      @Nullable Long missing,
      @Nullable Long toDo,
      @Nullable Long fixed,
      @Nullable String first,
      @Nullable String more,
      @Nullable Link policy,
      @Nullable String version,
      @Nullable String grade,
      @Nullable SourceGrade rank,
      String check) {

    /**
     * Whether the result rests on less than the payer's own text or a copy of it.
     *
     * @return true if so
     */
    public boolean weak() {
      return rank != null && rank.isWeak();
    }
  }

  private static final Map<String, Comparator<Row>> ORDERS =
      Map.of(
          "nearness", Comparator.comparingInt(Row::nearness),
          "payer", Comparator.comparing(row -> row.payer().label(), String.CASE_INSENSITIVE_ORDER),
          "result", Comparator.comparingInt(Row::order),
          "grade",
              Comparator.comparing(Row::rank, Comparator.nullsLast(Comparator.naturalOrder())));

  /**
   * How the table is to be shown.
   *
   * @param sort by which column
   * @param descending the last first
   * @param nearOnly only payers that are met or near
   */
  record Wish(String sort, boolean descending, boolean nearOnly) {
    Wish {
      sort = ORDERS.containsKey(sort) ? sort : "nearness";
    }
  }

  static Comparison of(
      String facts,
      List<String> cautions,
      List<CriteriaEvaluation> evaluations,
      ComparedPayer words,
      Wish wish) {
    var all = evaluations.stream().map(words::row).toList();
    var near = all.stream().filter(Row::near).toList();
    var rows = new ArrayList<>(wish.nearOnly() ? near : all);
    rows.sort(
        ORDERS
            .getOrDefault(wish.sort(), Comparator.comparingInt(Row::nearness))
            .thenComparingInt(Row::nearness));
    if (wish.descending()) {
      Collections.reverse(rows);
    }
    return new Comparison(
        facts,
        cautions,
        near.size() + " of " + PlainText.count(all.size(), "payer", "payers") + " met or near",
        wish.nearOnly(),
        other(wish),
        columns(wish),
        rows);
  }

  private static String other(Wish wish) {
    Map<String, String> words = new HashMap<>();
    words.put("sort", wish.sort());
    if (wish.descending()) {
      words.put("dir", "desc");
    }
    if (!wish.nearOnly()) {
      words.put("show", "near");
    }
    return Column.path("/compare", words);
  }

  private static List<Column> columns(Wish wish) {
    var order =
        new Column.Order(
            "/compare",
            wish.nearOnly() ? Map.of("show", "near") : Map.of(),
            wish.sort(),
            wish.descending());
    return List.of(
        order.column("nearness", "Rank", true),
        order.column("payer", "Payer", false),
        order.column("result", "Criteria", false),
        order.column("grade", "Policy and source", false));
  }
}
