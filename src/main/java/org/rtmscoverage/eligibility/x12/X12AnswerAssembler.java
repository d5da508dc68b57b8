package org.rtmscoverage.eligibility.x12;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.PayerException;
import org.rtmscoverage.eligibility.codes.BenefitCodes;
import org.rtmscoverage.eligibility.codes.Refusal;
import org.rtmscoverage.eligibility.x12.X12Answer.Dated;
import org.rtmscoverage.eligibility.x12.X12Answer.Numbered;
import org.rtmscoverage.eligibility.x12.X12Answer.Party;
import org.rtmscoverage.eligibility.x12.X12Answer.Trace;

/**
 * Puts the loops of one 271 together: the HL tree down to the patient, then one group for each EB.
 * One instance reads one answer.
 */
final class X12AnswerAssembler {

  private static final Party NOBODY = new Party("", "", "", "");

  private final List<Trace> traces = new ArrayList<>();
  private final List<Dated> dates = new ArrayList<>();
  private final List<Numbered> references = new ArrayList<>();
  private final List<X12BenefitAssembler> benefits = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private Loop loop = Loop.NONE;
  private boolean named;
  private Party payer = NOBODY;
  private @Nullable Party subscriber;
  private @Nullable Party dependent;
  private @Nullable X12BenefitAssembler benefit;

  private X12AnswerAssembler() {}

  /** The loops of the HL tree. */
  private enum Loop {
    NONE("", ""),
    PAYER("20", "A"),
    REQUESTER("21", "B"),
    SUBSCRIBER("22", "C"),
    DEPENDENT("23", "D");

    private final String level;
    private final String letter;

    Loop(String level, String letter) {
      this.level = level;
      this.letter = letter;
    }

    private static Loop of(String level) {
      return Arrays.stream(values()).filter(l -> l.level.equals(level)).findFirst().orElse(NONE);
    }
  }

  /**
   * Reads the first 271 of an interchange.
   *
   * @param interchange its segments
   * @return the answer
   * @throws PayerException if there is no 271, or nothing in it
   */
  static X12Answer assemble(X12Interchange interchange) {
    X12AnswerAssembler assembler = new X12AnswerAssembler();
    assembler.warnings.addAll(interchange.warnings());
    assembler.read(transaction(interchange.segments()));
    return assembler.answer();
  }

  private static List<X12Segment> transaction(List<X12Segment> segments) {
    String other = "";
    for (int i = 0; i < segments.size(); i++) {
      X12Segment segment = segments.get(i);
      if (segment.tag().equals("ST") && segment.text(1).equals("271")) {
        return segments.subList(i + 1, segments.size());
      }
      if (segment.tag().equals("ST") || segment.tag().equals("TA1")) {
        other = segment.tag().equals("TA1") ? "TA1" : segment.text(1);
      }
    }
    throw PayerException.unreadable(
        switch (other) {
          case "999", "997", "TA1" ->
              "the payer acknowledged or refused the message (" + other + ") and did not answer";
          default -> "the answer holds no 271";
        });
  }

  private void read(List<X12Segment> segments) {
    for (X12Segment segment : segments) {
      if (segment.tag().equals("SE") || (segment.tag().equals("HL") && !enter(segment))) {
        return;
      }
      if (segment.tag().equals("EB")) {
        benefit = new X12BenefitAssembler(segment, warnings);
        benefits.add(benefit);
      } else if (benefit == null || !benefit.take(segment)) {
        take(segment);
      }
    }
  }

  /** Goes into a loop of the HL tree; false if it belongs to a second patient. */
  private boolean enter(X12Segment segment) {
    Loop next = Loop.of(segment.text(3));
    boolean second =
        (next == Loop.SUBSCRIBER && subscriber != null)
            || (next == Loop.DEPENDENT && dependent != null);
    if (second) {
      warnings.add("the answer holds more than one member; only the first was read");
      return false;
    }
    loop = next;
    named = false;
    benefit = null;
    return true;
  }

  private void take(X12Segment segment) {
    switch (segment.tag()) {
      case "NM1" -> name(segment);
      case "DMG" -> born(segment.text(2));
      case "TRN" -> traces.add(new Trace(segment.text(1), segment.text(2)));
      case "DTP" -> dates.add(dated(segment, warnings));
      case "REF" -> references.add(numbered(segment));
      case "AAA" -> refusals.add(new Refusal(segment.text(3), segment.text(4), loopName()));
      default -> {
        // addresses, contacts and the like are not asked for and not kept
      }
    }
  }

  private String loopName() {
    if (loop == Loop.NONE) {
      return "";
    }
    return (benefit != null ? "2110" : named ? "2100" : "2000") + loop.letter;
  }

  private void name(X12Segment segment) {
    loop =
        switch (segment.text(1)) {
          case "IL" -> Loop.SUBSCRIBER;
          case "03" -> Loop.DEPENDENT;
          default -> loop;
        };
    named = true;
    Party party = new Party(segment.text(3), segment.text(4), segment.text(9), "");
    switch (loop) {
      case PAYER -> payer = party;
      case SUBSCRIBER -> subscriber = party;
      case DEPENDENT -> dependent = party;
      case REQUESTER, NONE -> {
        // we know who asked
      }
    }
  }

  private void born(String day) {
    if (loop == Loop.DEPENDENT && dependent != null) {
      dependent = born(dependent, day);
    } else if (loop == Loop.SUBSCRIBER && subscriber != null) {
      subscriber = born(subscriber, day);
    }
  }

  private static Party born(Party party, String day) {
    return new Party(party.lastName(), party.firstName(), party.id(), day);
  }

  static Numbered numbered(X12Segment segment) {
    return new Numbered(segment.text(1), segment.text(2), segment.text(3));
  }

  static Dated dated(X12Segment segment, List<String> warnings) {
    if (BenefitCodes.days(segment.text(3)) == null) {
      warnings.add("segment " + segment.number() + ", element 3 is not a date or a span of dates");
    }
    return new Dated(segment.text(1), segment.text(3));
  }

  private X12Answer answer() {
    benefits.forEach(b -> references.addAll(b.references()));
    if (benefits.isEmpty() && refusals.isEmpty()) {
      throw PayerException.unreadable("the answer holds neither benefits nor reasons");
    }
    return new X12Answer(
        payer,
        subscriber,
        dependent,
        traces,
        dates,
        references,
        benefits.stream().map(X12BenefitAssembler::benefit).toList(),
        refusals,
        warnings);
  }
}
