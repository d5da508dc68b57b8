package org.rtmscoverage.web.page.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the criteria come to so far, ready to be drawn.
 *
 * @param result the result in words
 * @param tone met, action, blocked or unknown
 * @param headline one sentence
 * @param counted how many criteria are met, in words; null if there are none to count
 * @param nearest the nearest way to meet them; empty if they are met or none is known
 * @param notMet criteria that are not met
 * @param open criteria that are not known, with what to ask
 * @param met criteria that are met
 * @param trials trials that do not count, with the reason
 * @param policy the text; null if none is known
 * @param notes what the reader should know of this evaluation
 * @param leftOut entries that cannot be read yet; empty if all can
 */
public record WhatIfPanel(
    String result,
    String tone,
    String headline,
    @Nullable String counted,
    List<Way> nearest,
    List<Line> notMet,
    List<Line> open,
    List<Line> met,
    List<Line> trials,
    @Nullable Source policy,
    List<String> notes,
    List<EntryProblem> leftOut) {
  /** Keeps copies of what it is given. */
  public WhatIfPanel {
    nearest = List.copyOf(nearest);
    notMet = List.copyOf(notMet);
    open = List.copyOf(open);
    met = List.copyOf(met);
    trials = List.copyOf(trials);
    notes = List.copyOf(notes);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * A step on the nearest way.
   *
   * @param verb what kind of step it is
   * @param what the step
   */
  public record Way(String verb, String what) {
    /** Hides the person. */
    @Override
    public String toString() {
      return "Way[hidden]";
    }
  }

  /**
   * One line.
   *
   * @param label what it is about
   * @param details what to know or to ask; empty if nothing
   */
  public record Line(String label, List<String> details) {
    /** Keeps a copy. */
    public Line {
      details = List.copyOf(details);
    }

    /** Hides the person. */
    @Override
    public String toString() {
      return "Line[hidden]";
    }
  }

  /**
   * The text that was read.
   *
   * @param id the policy's id
   * @param title its title
   * @param version which version, and since when
   * @param grade how near to the payer's own words it was read
   */
  public record Source(String id, String title, String version, String grade) {}

  /** Where nothing typed can be evaluated. */
  static WhatIfPanel unreadable() {
    return new WhatIfPanel(
        "Not evaluated",
        "unknown",
        "What is typed so far cannot be evaluated; it is kept.",
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of());
  }

  /**
   * What is said aloud when it changes.
   *
   * @return one short sentence
   */
  public String said() {
    return counted == null ? result + "." : result + ": " + counted + ".";
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "WhatIfPanel[hidden]";
  }
}
