package org.rtmscoverage.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.ProcedureCode;

/**
 * Shows with a question what was answered on the telephone. What an answer says in free text
 * settles nothing by itself: it changes no part of the summary, and its step says that somebody has
 * to read it.
 */
final class AnsweredQuestions {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern NUMBER = Pattern.compile("-\\d+$");

  /**
   * Days after which an answer is asked for anew. Our choice: benefits and rules change with the
   * quarter or the year, so an answer of the same quarter is held to.
   */
  private static final int FRESH = 90;

  /** Several questions may have such an id, so that it alone does not say which was meant. */
  private static final Set<String> OF_MANY =
      Set.of("ask-payer", "accumulator", "other-coverage", "several-plans", "referral");

  /** Steps about a decision of the payer: they end when it decides, and not by a call. */
  private static final Set<String> UNTIL_DECIDED =
      Set.of("authorization-pended", "authorization-refused");

  private final Map<String, Verification> newest = new LinkedHashMap<>();
  private final Set<ProcedureCode> codes;
  private final LocalDate today;

  AnsweredQuestions(SummaryInput input) {
    this.codes = AuthorizationDecision.codes(input.facts());
    this.today = input.facts().requestedOn();
    for (Verification one : input.onRecord().verifications()) {
      if (one.questionId() != null) {
        newest.put(one.questionId(), one);
      }
    }
  }

  /** The script with what was answered: what is open first, then what is settled. */
  CallScript fill(CallScript script) {
    List<CallQuestion> questions =
        new ArrayList<>(script.questions().stream().map(this::fill).toList());
    newest.values().stream()
        .filter(one -> isFresh(one) && questions.stream().noneMatch(it -> asks(it, one)))
        .flatMap(AnsweredQuestions::settled)
        .forEach(questions::add);
    return new CallScript(script.callee(), script.telephones(), script.opening(), questions);
  }

  private static boolean asks(CallQuestion question, Verification one) {
    return question.id().equals(one.questionId()) || same(question.question(), one.question());
  }

  private static Stream<CallQuestion> settled(Verification one) {
    return one.topic() == null || one.questionId() == null
        ? Stream.empty()
        : Stream.of(
            CallQuestion.open(one.questionId(), one.question(), "It was asked before.", one.topic())
                .answered(one));
  }

  private CallQuestion fill(CallQuestion question) {
    Verification one = answer(question);
    return one == null ? question : question.answered(one);
  }

  private @Nullable Verification answer(CallQuestion question) {
    Verification one = newest.get(question.id());
    if (one == null) {
      return null;
    }
    boolean meant =
        OF_MANY.contains(kind(question.id()))
            ? same(question.question(), one.question())
            : question.topic() != CallTopic.AUTHORIZATION
                || one.procedureCodes().isEmpty()
                || one.names(codes);
    return meant ? one : null;
  }

  /** The steps, saying which were answered; an old answer is to be checked. */
  List<NextStep> marked(List<NextStep> steps, CallScript script) {
    return steps.stream().map(step -> marked(step, script)).toList();
  }

  private NextStep marked(NextStep step, CallScript script) {
    Verification one =
        script.questions().stream()
            .filter(question -> question.id().equals(step.id()))
            .map(this::answer)
            .flatMap(Stream::ofNullable)
            .findFirst()
            .orElse(null);
    if (one == null || UNTIL_DECIDED.contains(step.id())) {
      return step;
    }
    String answered = "Answered on " + Sentences.day(one.answeredOn()) + ": ";
    if (!isFresh(one)) {
      return with(step, answered + "check whether it still holds. " + step.action());
    }
    return with(
        step,
        step.id().equals("authorization-unknown")
            ? answered + "that does not settle it. " + step.action()
            : answered + "read the answer, and close this step if it is settled. " + step.action());
  }

  private static NextStep with(NextStep step, String action) {
    return new NextStep(step.id(), step.who(), action, step.why(), step.by());
  }

  private boolean isFresh(Verification one) {
    return !one.answeredOn().isBefore(today.minusDays(FRESH));
  }

  private static boolean same(String one, String other) {
    return words(one).equals(words(other));
  }

  private static String words(String text) {
    return BLANKS.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  private static String kind(String id) {
    return NUMBER.matcher(id).replaceFirst("");
  }
}
