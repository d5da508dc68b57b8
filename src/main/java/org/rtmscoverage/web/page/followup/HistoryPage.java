package org.rtmscoverage.web.page.followup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.web.page.form.Choice;
import org.rtmscoverage.web.page.form.FormView;

/**
 * A part of the list of checks, and how to find others.
 *
 * @param filter what the list is narrowed to
 * @param member whom a search is for; protected health information
 * @param search whether the rows are those of a search
 * @param payers who can be asked
 * @param outcomes outcomes there are
 * @param rows the checks, newest first; null if what was asked for means nothing
 * @param narrowed whether a filter is set
 * @param cursor where the next page begins; empty if this is the last
 * @param older address of the next page; empty if this is the last, or of a search
 * @param newest address of the first page; empty if this is it
 */
public record HistoryPage(
    FormView filter,
    FormView member,
    boolean search,
    List<Choice> payers,
    List<Choice> outcomes,
    @Nullable List<CheckRow> rows,
    boolean narrowed,
    String cursor,
    String older,
    String newest) {
  /** Keeps copies. */
  public HistoryPage {
    payers = List.copyOf(payers);
    outcomes = List.copyOf(outcomes);
    rows = rows == null ? null : List.copyOf(rows);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "HistoryPage[hidden]";
  }
}
