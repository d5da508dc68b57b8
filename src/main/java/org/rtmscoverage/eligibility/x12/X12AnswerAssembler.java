package org.rtmscoverage.eligibility.x12;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.eligibility.PayerException;
import org.rtmscoverage.eligibility.codes.BenefitCodes;
import org.rtmscoverage.eligibility.codes.Refusal;
import org.rtmscoverage.eligibility.x12.X12Answer.Benefit;
import org.rtmscoverage.eligibility.x12.X12Answer.Dated;
import org.rtmscoverage.eligibility.x12.X12Answer.Numbered;
import org.rtmscoverage.eligibility.x12.X12Answer.Party;

/**
 * Puts the loops of one 271 together: the HL tree down to the patient, then one group for each EB.
 * One instance reads one answer.
 */
final class X12AnswerAssembler {

  private static final Party NOBODY = new Party("", "", "", "");

  private final List<Refusal> refusals = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final X12Members members = new X12Members();
  private Loop loop = Loop.NONE;
  private boolean named;
  private Party payer = NOBODY;
  private @Nullable X12MemberLoop member;
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

    private boolean isMember() {
      return this == SUBSCRIBER || this == DEPENDENT;
    }
  }

  /**
   * Reads the first 271 of an interchange.
   *
   * @param interchange its segments
   * @param asked whom was asked about; null if that is not known
   * @return the answer
   * @throws PayerException if there is no 271, or nothing in it
   */
  static X12Answer assemble(X12Interchange interchange, @Nullable Member asked) {
    X12AnswerAssembler assembler = new X12AnswerAssembler();
    assembler.warnings.addAll(interchange.warnings());
    assembler.transactions(interchange.segments());
    return assembler.answer(asked);
  }

  /** Reads every 271; a second one goes on where the first ended. */
  private void transactions(List<X12Segment> segments) {
    boolean inside = false;
    int count = 0;
    String other = "";
    for (X12Segment segment : segments) {
      switch (segment.tag()) {
        case "ST" -> {
          inside = segment.text(1).equals("271");
          count += inside ? 1 : 0;
          other = segment.text(1);
          leave(Loop.NONE);
        }
        case "SE", "GE", "IEA" -> inside = false;
        case "TA1" -> other = "TA1";
        default -> {
          if (inside) {
            read(segment);
          }
        }
      }
    }
    if (count == 0) {
      throw PayerException.unreadable(
          switch (other) {
            case "999", "997", "TA1" ->
                "the payer acknowledged the message (" + other + ") and did not answer";
            default -> "the answer holds no 271";
          });
    }
    if (count > 1) {
      warnings.add("the answer holds more than one 271; they were read as one");
    }
  }

  private void read(X12Segment segment) {
    switch (segment.tag()) {
      case "HL" -> enter(Loop.of(segment.text(3)));
      case "EB" -> {
        benefit = new X12BenefitAssembler(segment, warnings);
        member().open(benefit);
      }
      case "AAA" -> refuse(segment);
      case "BHT" -> {
        // when and for which question, which the traces say better
      }
      default -> {
        if (benefit == null || !benefit.take(segment)) {
          take(segment);
        }
      }
    }
  }

  private void leave(Loop next) {
    loop = next;
    named = false;
    benefit = null;
    member = null;
  }

  private void enter(Loop next) {
    leave(next);
    if (next.isMember()) {
      member = members.open(next == Loop.DEPENDENT);
    }
  }

  /** Rows of a loop that is no member's have nobody else to be about than the subscriber. */
  private X12MemberLoop member() {
    X12MemberLoop open = member;
    if (open == null) {
      open = members.open(false);
      member = open;
    }
    return open;
  }

  private void refuse(X12Segment aaa) {
    Refusal refusal = new Refusal(aaa.text(3), aaa.text(4), loopName());
    if (benefit != null) {
      benefit.refuse(refusal);
    }
    if (member == null) {
      refusals.add(refusal);
    } else {
      member.refuse(refusal);
    }
  }

  private String loopName() {
    if (loop == Loop.NONE) {
      return "";
    }
    return (benefit != null ? "2110" : named ? "2100" : "2000") + loop.letter;
  }

  private void take(X12Segment segment) {
    if (segment.tag().equals("NM1")) {
      name(segment);
    } else if (member != null) {
      member.take(segment, warnings);
    }
  }

  private void name(X12Segment segment) {
    Loop said =
        switch (segment.text(1)) {
          case "IL" -> Loop.SUBSCRIBER;
          case "03" -> Loop.DEPENDENT;
          default -> loop;
        };
    // a member without an HL of its own, or a second one under the same
    if (said.isMember() && (said != loop || (member != null && member.isNamed()))) {
      enter(said);
    }
    named = true;
    Party party = new Party(segment.text(3), segment.text(4), segment.text(9), "");
    if (loop == Loop.PAYER) {
      payer = party;
    } else if (member != null) {
      member.name(party);
    }
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

  private X12Answer answer(@Nullable Member asked) {
    if (!members.holdRows() && refusals.isEmpty() && members.refusals().findAny().isEmpty()) {
      throw PayerException.unreadable("the answer holds neither benefits nor reasons");
    }
    X12Members.Patient patient = members.patient(asked, warnings);
    List<X12MemberLoop> loops = patient.loops();
    X12MemberLoop subscriber = patient.subscriber();
    X12MemberLoop dependent = patient.dependent();
    return new X12Answer(
        payer,
        subscriber == null ? null : subscriber.party(),
        dependent == null ? null : dependent.party(),
        loops.stream().flatMap(one -> one.traces().stream()).toList(),
        loops.stream().flatMap(one -> one.dates().stream()).toList(),
        loops.stream().flatMap(X12MemberLoop::references).toList(),
        loops.stream().flatMap(this::rows).toList(),
        Stream.concat(
                refusals.stream(),
                members.holdRows()
                    ? loops.stream().flatMap(one -> one.refusals().stream())
                    : members.refusals())
            .toList(),
        warnings);
  }

  private Stream<Benefit> rows(X12MemberLoop loop) {
    X12LateEntities.place(loop.benefits(), warnings);
    return loop.benefits().stream().map(row -> row.benefit(loop.diagnoses()));
  }
}
