package org.rtmscoverage.web.page.followup;

import java.util.List;

/**
 * A check that has no answer yet, or never gets one.
 *
 * @param checkId opaque id
 * @param failed whether it never gets one
 * @param lead how far it is, in words
 * @param criteria what the payer's criteria come to; empty if not known
 * @param rows questions to payers, in order
 */
public record ProgressPage(
    String checkId, boolean failed, String lead, String criteria, List<Row> rows) {

  /**
   * A question to a payer.
   *
   * @param payer who is asked
   * @param about what is asked
   * @param since since when, local time
   * @param result what became of it, in words
   * @param open whether it is still open
   * @param bad whether it brought nothing of now
   */
  public record Row(
      String payer, String about, String since, String result, boolean open, boolean bad) {
    /** Hides the person. */
    @Override
    public String toString() {
      return "Row[hidden]";
    }
  }

  /** Keeps a copy. */
  public ProgressPage {
    rows = List.copyOf(rows);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "ProgressPage[hidden]";
  }
}
