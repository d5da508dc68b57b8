package org.rtmscoverage.web.page.result;

import java.util.List;
import java.util.stream.Stream;
import org.rtmscoverage.web.view.CoverageSummaryView;
import org.rtmscoverage.web.view.PartView;

/**
 * One of the four parts of an answer.
 *
 * @param name which
 * @param question what it answers
 * @param section id of the section that tells more
 * @param css class of its state
 * @param word its state
 * @param lead what matters, in a sentence
 * @param rest what else is to be said; empty if nothing is
 */
public record PartCard(
    String name,
    String question,
    String section,
    String css,
    String word,
    String lead,
    String rest) {

  /** What is read at a glance, in letters. */
  private static final int SHORT = 160;

  /**
   * The four parts.
   *
   * @param cards in reading order; empty if there are none
   * @param worst the worst of their tones
   */
  record Four(List<PartCard> cards, Tone worst) {
    boolean allClear() {
      return worst == Tone.CLEAR;
    }

    /** Hides the person. */
    @Override
    public String toString() {
      return "Four[hidden]";
    }
  }

  /** Tells the four parts; an answer without parts is not known. */
  static Four of(CoverageSummaryView answer, String price, Prose say) {
    var parts = answer.determination().parts();
    if (parts == null) {
      return new Four(List.of(), Tone.UNKNOWN);
    }
    var worst =
        Stream.of(parts.coverage(), parts.authorization(), parts.criteria(), parts.cost())
            .map(part -> Tone.of(part.state()))
            .min(Tone::compareTo)
            .orElse(Tone.UNKNOWN);
    var clear = worst == Tone.CLEAR;
    return new Four(
        List.of(
            card("Coverage", "Covered?", "benefits", parts.coverage(), "", clear, say),
            card(
                "Authorization",
                "Authorization needed?",
                "authorization",
                parts.authorization(),
                "",
                clear,
                say),
            card("Criteria", "Criteria met?", "criteria", parts.criteria(), "", clear, say),
            card("Cost", "What will it cost?", "cost", parts.cost(), price, clear, say)),
        worst);
  }

  private static PartCard card(
      String name,
      String question,
      String section,
      PartView part,
      String lead,
      boolean clear,
      Prose say) {
    var tone = Tone.of(part.state());
    var text = say.text(part.text());
    var fold = Prose.fold(text, SHORT);
    return new PartCard(
        name,
        question,
        section,
        tone.css(clear),
        tone.word(),
        lead.isEmpty() ? text.substring(0, fold) : lead,
        lead.isEmpty() ? text.substring(fold).strip() : text);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "PartCard[hidden]";
  }
}
