package org.rtmscoverage.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.benefits.Row;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.EligibilityInquiry;
import org.rtmscoverage.eligibility.EligibilityOutcome;
import org.rtmscoverage.eligibility.EligibilityOutcome.Answered;
import org.rtmscoverage.eligibility.EligibilityOutcome.Rejected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unavailable;
import org.rtmscoverage.eligibility.EligibilityOutcome.UnavailableCause;
import org.rtmscoverage.eligibility.EligibilityResponse;
import org.rtmscoverage.eligibility.Inquired;
import org.rtmscoverage.eligibility.Inquiries;
import org.rtmscoverage.eligibility.PayerAttempt;
import org.rtmscoverage.eligibility.Rejection;
import org.rtmscoverage.eligibility.RejectionClass;
import org.rtmscoverage.payer.IdentitySearch;
import org.rtmscoverage.payer.PayerConnection;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.summary.PayerInquiry;
import org.rtmscoverage.summary.PayerInquiry.Result;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.vocabulary.Relationship;
import reactor.core.publisher.Mono;

class PayerDialogueTests {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final List<EligibilityInquiry> asked = new ArrayList<>();

  @Test
  void typesAreAskedInOrderUntilAnAnswerSettlesTheMatter() {
    PayerTalk talk =
        talk(Protocol.X12, List.of("30", "MH", "A4", "98"), List.of(), inquiry -> plan(inquiry));

    assertThat(types()).containsExactly("30", "MH", "A4", "98");
    assertThat(talk.made()).extracting(PayerInquiry::result).containsOnly(Result.ANSWERED);

    asked.clear();
    talk(
        Protocol.X12,
        List.of("30", "MH", "A4", "98"),
        List.of(),
        inquiry -> inquiry.serviceType().equals("MH") ? settled(inquiry) : plan(inquiry));
    assertThat(types()).containsExactly("30", "MH");
  }

  @Test
  void answersAreJoinedAndEveryRowSaysOfWhichQuestionItIs() {
    PayerTalk talk =
        talk(
            Protocol.JSON,
            List.of("30", "MH"),
            List.of(),
            inquiry -> inquiry.serviceType().equals("MH") ? settled(inquiry) : plan(inquiry));

    EligibilityResponse joined = Objects.requireNonNull(talk.outcome().response());
    assertThat(joined.lines()).hasSize(2);
    assertThat(joined.lines().getFirst().pointer()).doesNotStartWith("answer to");
    assertThat(joined.lines().getLast().pointer()).startsWith("answer to MH, ");
  }

  @Test
  void rowThatBothAnswersHoldStandsOnce() {
    PayerTalk talk =
        talk(Protocol.X12, List.of("30", "MH"), List.of(), inquiry -> row(inquiry, "30", "Gold"));

    assertThat(Objects.requireNonNull(talk.outcome().response()).lines()).hasSize(1);
    assertThat(talk.made())
        .extracting(PayerInquiry::result)
        .containsExactly(Result.ANSWERED, Result.SERVICE_TYPE_IGNORED);
  }

  @Test
  void fhirAsksAboutAllTypesAtOnce() {
    talk(Protocol.FHIR, List.of("30", "MH"), List.of(), inquiry -> plan(inquiry));

    assertThat(asked).hasSize(1);
  }

  @Test
  void typeThePayerRejectsIsPassedOverAndAPayerThatFallsSilentIsLeftAlone() {
    PayerTalk talk =
        talk(
            Protocol.X12,
            List.of("30", "MH", "A4"),
            List.of(),
            inquiry -> inquiry.serviceType().equals("MH") ? rejected("52") : plan(inquiry));
    assertThat(types()).containsExactly("30", "MH", "A4");
    assertThat(talk.outcome()).isInstanceOf(Answered.class);
    assertThat(talk.made().get(1).result()).isEqualTo(Result.REJECTED);

    asked.clear();
    talk =
        talk(
            Protocol.X12,
            List.of("30", "MH", "A4"),
            List.of(),
            inquiry -> inquiry.serviceType().equals("MH") ? unavailable() : plan(inquiry));
    assertThat(types()).containsExactly("30", "MH");
    assertThat(talk.outcome()).isInstanceOf(Answered.class);
    assertThat(talk.made().getLast().result()).isEqualTo(Result.NOT_ANSWERED);
  }

  @Test
  void memberNotFoundIsLookedForByLessOnlyWhereThePayerAllowsIt() {
    talk(Protocol.X12, List.of("30"), List.of(), _ -> rejected("75"));
    assertThat(asked).hasSize(1);

    asked.clear();
    PayerTalk talk =
        talk(
            Protocol.X12,
            List.of("30"),
            List.of(
                IdentitySearch.WITHOUT_SUFFIX,
                IdentitySearch.WITHOUT_FIRST_NAME,
                IdentitySearch.WITHOUT_MEMBER_ID),
            inquiry ->
                inquiry.identity() == IdentitySearch.WITHOUT_MEMBER_ID
                    ? settled(inquiry)
                    : rejected("75"));
    assertThat(asked)
        .extracting(EligibilityInquiry::identity)
        .containsExactly(
            IdentitySearch.WHOLE,
            IdentitySearch.WITHOUT_FIRST_NAME, // the member has no suffix to leave out
            IdentitySearch.WITHOUT_MEMBER_ID);
    assertThat(talk.outcome()).isInstanceOf(Answered.class);
    assertThat(talk.made().getLast().text()).contains("by name and birth date alone: answered");
  }

  @ParameterizedTest
  @ValueSource(strings = {"76", "68"})
  void duplicateIsNotLookedForByLess(String code) {
    talk(
        Protocol.X12,
        List.of("30"),
        List.of(IdentitySearch.WITHOUT_FIRST_NAME),
        _ -> rejected(code));

    assertThat(asked).hasSize(1);
  }

  @Test
  void searchThatFindsNobodyKeepsTheFirstReason() {
    PayerTalk talk =
        talk(
            Protocol.X12,
            List.of("30"),
            List.of(IdentitySearch.WITHOUT_FIRST_NAME),
            inquiry ->
                inquiry.identity() == IdentitySearch.WHOLE ? rejected("75") : rejected("SEARCH"));

    assertThat(talk.outcome())
        .isInstanceOfSatisfying(
            Rejected.class,
            outcome -> assertThat(outcome.rejections().getFirst().code()).isEqualTo("75"));
    assertThat(talk.made()).hasSize(2);
  }

  @Test
  void dependentIsNeverLookedForByLess() {
    var subscriber = Inquiries.subscriber("QX1234567");
    var member = Inquiries.member("QX1234567", Relationship.CHILD, "Jr", subscriber);
    var first =
        new EligibilityInquiry(
            Inquiries.PRACTICE,
            Inquiries.payer(
                connection(Protocol.X12, List.of("30"), List.of(IdentitySearch.WITHOUT_SUFFIX))),
            member,
            null,
            null,
            Inquiries.SERVICE_DATE);

    var dialogue = dialogue(_ -> rejected("75"), PATIENCE);
    PayerTalk _ = dialogue.ask(first, _ -> true, dialogue.end()).block(PATIENCE);

    assertThat(asked).hasSize(1);
  }

  @Test
  void questionThereIsNoTimeForIsNotAsked() {
    var first = first(connection(Protocol.X12, List.of("30", "MH"), List.of()));

    var dialogue = dialogue(this::plan, Duration.ZERO);
    PayerTalk talk = dialogue.ask(first, _ -> false, dialogue.end()).block(PATIENCE);

    assertThat(asked).hasSize(1);
    assertThat(Objects.requireNonNull(talk).attempts()).hasSize(1);
    assertThat(talk.made().getLast().text()).endsWith("no answer within the time for this check.");
  }

  @Test
  void managerThereIsNoTimeForIsTimedOutAndNotAsked() {
    var dialogue = dialogue(this::plan, Duration.ZERO);

    PayerTalk talk =
        dialogue
            .askInTime(
                first(connection(Protocol.X12, List.of("30"), List.of())),
                _ -> true,
                dialogue.end())
            .block(PATIENCE);

    assertThat(asked).isEmpty();
    assertThat(Objects.requireNonNull(talk).attempts()).isEmpty();
    assertThat(talk.outcome()).isEqualTo(new Unavailable(NOW, UnavailableCause.TIMED_OUT));
  }

  @Test
  void questionsAreToldToWhoeverWatchesTheCheck() {
    var first = first(connection(Protocol.X12, List.of("30", "MH", "A4"), List.of()));
    var log = new QuestionLog();
    var seen = new ArrayList<List<LiveQuestion>>();
    var dialogue =
        new PayerDialogue(
            inquiry -> {
              seen.add(log.soFar());
              return inquiry.serviceType().equals("A4")
                  ? Mono.never()
                  : Mono.just(
                      heard(inquiry.serviceType().equals("MH") ? rejected("52") : plan(inquiry)));
            },
            Duration.ofMillis(50),
            CLOCK);

    var _ =
        dialogue.ask(first, _ -> false, dialogue.end()).contextWrite(log::addTo).block(PATIENCE);

    assertThat(seen).extracting(List::size).containsExactly(0, 1, 2);
    assertThat(log.soFar())
        .extracting(LiveQuestion::serviceType, LiveQuestion::result)
        .containsExactly(
            tuple("30", Result.ANSWERED),
            tuple("MH", Result.REJECTED),
            tuple("A4", Result.NOT_ANSWERED));
    assertThat(log.soFar()).allSatisfy(told -> assertThat(told.endedAt()).isEqualTo(NOW));
  }

  @Test
  void attemptsOfEveryQuestionAreKeptInOrder() {
    PayerTalk talk =
        talk(
            Protocol.X12,
            List.of("30", "MH", "A4"),
            List.of(),
            inquiry -> inquiry.serviceType().equals("MH") ? rejected("52") : plan(inquiry));
    assertThat(talk.attempts())
        .extracting(PayerAttempt::serviceType)
        .containsExactly("30", "MH", "A4");

    asked.clear();
    talk =
        talk(
            Protocol.X12,
            List.of("30"),
            List.of(IdentitySearch.WITHOUT_FIRST_NAME, IdentitySearch.WITHOUT_MEMBER_ID),
            inquiry ->
                inquiry.identity() == IdentitySearch.WITHOUT_MEMBER_ID
                    ? settled(inquiry)
                    : rejected("75"));
    assertThat(talk.attempts())
        .extracting(PayerAttempt::identity)
        .containsExactly(
            IdentitySearch.WHOLE,
            IdentitySearch.WITHOUT_FIRST_NAME,
            IdentitySearch.WITHOUT_MEMBER_ID);
  }

  @Test
  void questionCutOffByTheEndOfTheCheckIsAnAbandonedAttempt() {
    var first = first(connection(Protocol.X12, List.of("30", "MH"), List.of()));
    var dialogue =
        new PayerDialogue(
            inquiry ->
                inquiry.serviceType().equals("MH") ? Mono.never() : Mono.just(heard(plan(inquiry))),
            Duration.ofMillis(50),
            CLOCK);

    PayerTalk talk =
        Objects.requireNonNull(dialogue.ask(first, _ -> false, dialogue.end()).block(PATIENCE));

    assertThat(talk.outcome()).isInstanceOf(Answered.class);
    assertThat(talk.attempts())
        .singleElement()
        .satisfies(
            cut -> {
              assertThat(cut.result()).isEqualTo(PayerAttempt.Result.ABANDONED);
              assertThat(cut.serviceType()).isEqualTo("MH");
              assertThat(cut.payerId()).isEqualTo(first.payer().id());
              assertThat(cut.httpStatus()).isNull();
              assertThat(cut.reply()).isEmpty();
            });
  }

  @Test
  void managerCutOffByTheEndOfTheCheckIsTimedOutWithAnAbandonedAttempt() {
    var dialogue = new PayerDialogue(_ -> Mono.never(), Duration.ofMillis(50), CLOCK);

    PayerTalk talk =
        dialogue
            .askInTime(
                first(connection(Protocol.X12, List.of("30"), List.of())),
                _ -> true,
                dialogue.end())
            .block(PATIENCE);

    assertThat(Objects.requireNonNull(talk).outcome())
        .isEqualTo(new Unavailable(NOW, UnavailableCause.TIMED_OUT));
    assertThat(talk.attempts())
        .extracting(PayerAttempt::result)
        .containsExactly(PayerAttempt.Result.ABANDONED);
  }

  private PayerTalk talk(
      Protocol protocol,
      List<String> types,
      List<IdentitySearch> searches,
      Function<EligibilityInquiry, EligibilityOutcome> payer) {
    var dialogue = dialogue(payer, PATIENCE);
    return Objects.requireNonNull(
        dialogue
            .ask(
                first(connection(protocol, types, searches)),
                PayerDialogueTests::isSettled,
                dialogue.end())
            .block(PATIENCE));
  }

  private PayerDialogue dialogue(
      Function<EligibilityInquiry, EligibilityOutcome> payer, Duration deadline) {
    return new PayerDialogue(
        inquiry -> {
          asked.add(inquiry);
          return Mono.just(new Inquired(payer.apply(inquiry), List.of(attempt(inquiry))));
        },
        deadline,
        CLOCK);
  }

  private static Inquired heard(EligibilityOutcome outcome) {
    return new Inquired(outcome, List.of());
  }

  private static PayerAttempt attempt(EligibilityInquiry inquiry) {
    return new PayerAttempt(
        inquiry.payer().id(),
        inquiry.payer().connection().protocol(),
        inquiry.serviceType(),
        inquiry.identity(),
        NOW,
        NOW,
        PayerAttempt.Result.TOLD,
        200,
        new byte[] {'!'});
  }

  private static boolean isSettled(EligibilityResponse response) {
    return response.lines().stream().anyMatch(line -> line.kind() == BenefitKind.CO_PAYMENT);
  }

  private List<String> types() {
    return asked.stream().map(EligibilityInquiry::serviceType).toList();
  }

  private static EligibilityInquiry first(PayerConnection connection) {
    return new EligibilityInquiry(
        Inquiries.PRACTICE,
        Inquiries.payer(connection),
        Inquiries.member("QX1234567"),
        null,
        null,
        Inquiries.SERVICE_DATE);
  }

  private static PayerConnection connection(
      Protocol protocol, List<String> types, List<IdentitySearch> searches) {
    return new PayerConnection(protocol, types, searches, Inquiries.LIMITS, null);
  }

  private EligibilityOutcome plan(EligibilityInquiry inquiry) {
    return row(inquiry, inquiry.serviceType(), null);
  }

  private static EligibilityOutcome row(
      EligibilityInquiry inquiry, String type, @Nullable String plan) {
    var row = Row.of(BenefitKind.ACTIVE, type);
    return answered(inquiry, plan == null ? row : row.notes(plan));
  }

  private static EligibilityOutcome settled(EligibilityInquiry inquiry) {
    return answered(inquiry, Row.of(BenefitKind.CO_PAYMENT, inquiry.serviceType()).amount("30"));
  }

  private static EligibilityOutcome answered(EligibilityInquiry inquiry, Row row) {
    assertThat(inquiry.payer()).isNotNull();
    return new Answered(NOW, Row.answer(row));
  }

  private static EligibilityOutcome unavailable() {
    return new Unavailable(NOW, UnavailableCause.CONNECTION_FAILED);
  }

  private static EligibilityOutcome rejected(String code) {
    return new Rejected(
        NOW,
        List.of(
            new Rejection(
                code.equals("52") ? RejectionClass.DATE : RejectionClass.PATIENT_NOT_FOUND,
                code,
                "no",
                null,
                null,
                Owner.INTAKE,
                "mend",
                false)));
  }
}
