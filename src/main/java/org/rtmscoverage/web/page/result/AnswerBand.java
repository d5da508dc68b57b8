package org.rtmscoverage.web.page.result;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.web.request.CoverageCheckRequest;
import org.rtmscoverage.web.request.MemberRequest;
import org.rtmscoverage.web.view.CoverageSummaryView;

/**
 * The top of an answer: about whom, and what it comes to.
 *
 * @param patient the patient's name
 * @param memberId member number
 * @param birthDate the patient's birth date
 * @param payer the payer's name
 * @param serviceDate first day of service asked about
 * @param request what is asked of the payer
 * @param checkedAt when it was checked, with its zone
 * @param age how long ago that is
 * @param checkedBy who asked
 * @param outcome what it comes to, in a few words
 * @param css class of the outcome: the worst of the four parts
 * @param headline one sentence
 * @param notClear what is not clear; empty if all is
 */
public record AnswerBand(
    String patient,
    String memberId,
    String birthDate,
    String payer,
    String serviceDate,
    String request,
    String checkedAt,
    String age,
    String checkedBy,
    String outcome,
    String css,
    String headline,
    List<String> notClear) {

  private static final String NOT_CLEAR = " Not clear: ";

  /** Keeps a copy. */
  public AnswerBand {
    notClear = List.copyOf(notClear);
  }

  static AnswerBand of(
      CoverageCheckRequest asked,
      CoverageSummaryView answer,
      String actor,
      Instant now,
      Tone worst,
      Prose say) {
    var member = asked.member();
    var determination = answer.determination();
    var kind = asked.requestType() == null ? RequestType.INITIAL : asked.requestType();
    var headline = say.text(determination.headline());
    var cut = headline.indexOf(NOT_CLEAR);
    return new AnswerBand(
        name(member),
        member.memberId(),
        say.day(member.dateOfBirth()),
        answer.payer().name(),
        say.day(answer.serviceDate()),
        say.plain(kind) + " course",
        say.time(answer.checkedAt()),
        Prose.age(answer.checkedAt(), now) + " ago",
        Prose.who(actor),
        say.outcome(determination.outcome().name()),
        worst.css(worst == Tone.CLEAR),
        cut < 0 ? headline : headline.substring(0, cut),
        cut < 0 ? List.of() : items(headline.substring(cut + NOT_CLEAR.length())));
  }

  private static String name(MemberRequest member) {
    return Stream.of(member.firstName(), member.lastName(), member.suffix())
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(" "));
  }

  private static List<String> items(String list) {
    var whole = list.endsWith(".") ? list.substring(0, list.length() - 1) : list;
    return Arrays.stream(whole.split("; ", -1)).map(Prose::capital).toList();
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "AnswerBand[hidden]";
  }
}
