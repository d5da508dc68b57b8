package org.rtmscoverage.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rtmscoverage.eligibility.EligibilityOutcome.Answered;
import org.rtmscoverage.eligibility.EligibilityOutcome.Earlier;
import org.rtmscoverage.eligibility.EligibilityOutcome.NotConnected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Rejected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unavailable;
import org.rtmscoverage.eligibility.EligibilityOutcome.UnavailableCause;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unreadable;
import org.rtmscoverage.payer.IdentitySearch;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerConnection;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.vocabulary.DateRange;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.vocabulary.Practice;

class LastAnswersTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  private final HandClock clock = new HandClock();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final LastAnswers answers = answers(Duration.ofDays(3), 100);

  private LastAnswers answers(Duration keepFor, int most) {
    return new LastAnswers(
        new EligibilityProperties.LastAnswerLimits(keepFor, most), meters, clock);
  }

  static EligibilityResponse response() {
    return response(null);
  }

  private static EligibilityResponse response(@Nullable LocalDate verifiedFor, PlanDate... dates) {
    return new EligibilityResponse(
        null,
        new MemberEcho(null, null, null, null),
        verifiedFor,
        List.of(dates),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static EligibilityInquiry inquiry(String memberId, LocalDate serviceDate) {
    return inquiry(Inquiries.payer(Inquiries.LIMITS), memberId, serviceDate);
  }

  private static EligibilityInquiry inquiry(Payer payer, String memberId, LocalDate serviceDate) {
    return new EligibilityInquiry(
        Inquiries.PRACTICE, payer, Inquiries.member(memberId), null, null, serviceDate);
  }

  private Answered answered(EligibilityResponse response) {
    return new Answered(clock.instant(), response);
  }

  private EligibilityOutcome missed(LocalDate day) {
    return missed(inquiry("QX1", day));
  }

  private EligibilityOutcome missed(EligibilityInquiry inquiry) {
    return answers.after(inquiry, new Unavailable(clock.instant(), UnavailableCause.TIMED_OUT));
  }

  private void keep(EligibilityResponse response) {
    answers.after(inquiry("QX1", DAY), answered(response));
  }

  @ParameterizedTest
  @EnumSource(UnavailableCause.class)
  void earlierAnswerStandsInForOneThatCannotBeHad(UnavailableCause cause) {
    Instant then = clock.instant();
    keep(response(DAY));
    clock.advance(Duration.ofHours(2));

    assertThat(answers.after(inquiry("QX1", DAY), new Unavailable(clock.instant(), cause)))
        .isEqualTo(new Earlier(then, response(DAY), cause));
    assertThat(meters.counter("rtmscoverage.payer.earlier_answers", "payer", "bcbs-ma").count())
        .isEqualTo(1);
  }

  @Test
  void whatThePayerSaysNowIsNeverReplaced() {
    keep(response(DAY));
    var unreadable = new Unreadable(clock.instant(), "r");
    var notConnected = new NotConnected(clock.instant());
    var rejected = new Rejected(clock.instant(), List.of(rejection(RejectionClass.OTHER)));

    assertThat(answers.after(inquiry("QX1", DAY), unreadable)).isSameAs(unreadable);
    assertThat(answers.after(inquiry("QX1", DAY), notConnected)).isSameAs(notConnected);
    assertThat(answers.after(inquiry("QX1", DAY), rejected)).isSameAs(rejected);
  }

  @Test
  void refusalOfTheMemberEndsTheEarlierAnswerAndRefusalOfUsDoesNot() {
    keep(response(DAY));
    for (var ours : List.of(RejectionClass.ACCESS_REFUSED, RejectionClass.THROTTLED)) {
      answers.after(inquiry("QX1", DAY), new Rejected(clock.instant(), List.of(rejection(ours))));
      assertThat(missed(DAY)).isInstanceOf(Earlier.class);
    }
    answers.after(
        inquiry("QX1", DAY),
        new Rejected(clock.instant(), List.of(rejection(RejectionClass.PATIENT_NOT_FOUND))));
    assertThat(missed(DAY)).isInstanceOf(Unavailable.class);
  }

  private static Rejection rejection(RejectionClass rejectionClass) {
    return new Rejection(rejectionClass, "c", "t", null, null, Owner.NOBODY, "f", false);
  }

  @Test
  void anotherMemberMonthPayerOrServiceTypeHasNone() {
    keep(response(DAY));
    assertThat(missed(DAY.withDayOfMonth(1))).isInstanceOf(Earlier.class);
    assertThat(missed(DAY.plusMonths(1))).isInstanceOf(Unavailable.class);
    assertThat(missed(inquiry("QX2", DAY))).isInstanceOf(Unavailable.class);
    assertThat(missed(inquiry(other("else", List.of("MH", "30")), "QX1", DAY)))
        .isInstanceOf(Unavailable.class);
    assertThat(missed(inquiry(other("bcbs-ma", List.of("30")), "QX1", DAY)))
        .isInstanceOf(Unavailable.class);
  }

  @Test
  void anotherPracticeHasNone() {
    keep(response(DAY));
    EligibilityInquiry i = inquiry("QX1", DAY);
    Practice other = new Practice("elsewhere");
    var theirs = new EligibilityInquiry(other, i.payer(), i.member(), null, null, i.serviceDate());
    assertThat(missed(theirs)).isInstanceOf(Unavailable.class);
    var refused =
        new Rejected(clock.instant(), List.of(rejection(RejectionClass.PATIENT_NOT_FOUND)));
    answers.after(theirs, refused);
    assertThat(missed(i)).isInstanceOf(Earlier.class);
  }

  @Test
  void anotherServiceTypeOrSearchOfTheSameMemberHasNone() {
    keep(response(DAY));
    EligibilityInquiry i = inquiry("QX1", DAY);
    for (IdentitySearch identity : IdentitySearch.values()) {
      for (String serviceType : List.of("MH", "30")) {
        var asked =
            new EligibilityInquiry(
                Inquiries.PRACTICE,
                i.payer(),
                i.member(),
                null,
                null,
                i.serviceDate(),
                serviceType,
                identity);
        assertThat(missed(asked) instanceof Earlier).isEqualTo(asked.equals(i));
      }
    }
  }

  private static Payer other(String id, List<String> serviceTypes) {
    return Inquiries.payer(id, new PayerConnection(Protocol.X12, serviceTypes, Inquiries.LIMITS));
  }

  @Test
  void answerVerifiedForAnEarlierMonthThanTheServiceIsNotOffered() {
    LocalDate later = LocalDate.of(2026, 12, 1);
    answers.after(inquiry("QX1", later), answered(response(LocalDate.of(2026, 11, 23))));
    assertThat(missed(later)).isInstanceOf(Unavailable.class);
    answers.after(inquiry("QX1", later), answered(response(later)));
    assertThat(missed(later)).isInstanceOf(Earlier.class);
  }

  @Test
  void answerEndsWithTheMonth() {
    clock.set("2026-11-30T12:00:00Z");
    keep(response(null));
    clock.set("2026-12-01T04:59:59Z");
    assertThat(missed(DAY)).isInstanceOf(Earlier.class);
    clock.set("2026-12-01T05:00:00Z");
    assertThat(missed(DAY)).isInstanceOf(Unavailable.class);
  }

  @ParameterizedTest
  @CsvSource({
    // the plan ended before the day of service
    "PLAN,2026-01-01,2026-11-24,2026-11-25,false",
    "PLAN,2026-01-01,2026-11-25,2026-11-25,true",
    "PLAN_END,2026-11-24,2026-11-24,2026-11-25,false",
    "ELIGIBILITY_END,2026-11-24,2026-11-24,2026-11-25,false",
    "ELIGIBILITY,2026-01-01,2026-11-24,2026-11-25,false",
    // its year turns within the month: what is used begins anew
    "PLAN_BEGIN,2024-11-25,,2026-11-25,false",
    "PLAN_BEGIN,2024-11-26,,2026-11-25,true",
    "PLAN,2024-11-25,2024-11-25,2026-11-25,false",
    // when the member was enrolled says nothing of the year
    "ELIGIBILITY_BEGIN,2024-11-25,,2026-11-25,true",
    "ELIGIBILITY,2024-11-25,2024-11-25,2026-11-25,true",
    "BENEFIT_END,2026-11-24,2026-11-24,2026-11-25,true"
  })
  void answerEndsWithThePlanAndItsYear(
      String qualifier,
      LocalDate from,
      @Nullable LocalDate to,
      LocalDate service,
      boolean offered) {
    var dates = new PlanDate(qualifier, new DateRange(from, to));
    keep(response(LocalDate.of(2026, 11, 23), dates));
    assertThat(missed(service) instanceof Earlier).isEqualTo(offered);
  }

  @Test
  void answerEndsAfterItsTime() {
    keep(response(DAY));
    clock.advance(Duration.ofDays(3).plusSeconds(1));
    assertThat(missed(DAY)).isInstanceOf(Unavailable.class);
  }

  @Test
  void newerAnswerReplacesTheOlder() {
    keep(response(DAY));
    clock.advance(Duration.ofDays(2));
    keep(response(DAY.plusDays(1)));
    clock.advance(Duration.ofDays(2));
    assertThat(missed(DAY))
        .isInstanceOfSatisfying(
            Earlier.class,
            earlier -> assertThat(earlier.response()).isEqualTo(response(DAY.plusDays(1))));
  }

  @Test
  void numberOfAnswersIsBounded() {
    var few = answers(Duration.ofDays(3), 10);
    IntStream.range(0, 500)
        .forEach(i -> few.after(inquiry("QX" + i, DAY), answered(response(DAY))));
    long kept =
        IntStream.range(0, 500)
            .filter(
                i ->
                    few.after(
                            inquiry("QX" + i, DAY),
                            new Unavailable(clock.instant(), UnavailableCause.TIMED_OUT))
                        instanceof Earlier)
            .count();
    assertThat(kept).isLessThanOrEqualTo(10);
  }

  @Test
  void nothingIsKeptWhereThatIsTurnedOff() {
    for (var none : List.of(answers(Duration.ZERO, 100), answers(Duration.ofHours(1), 0))) {
      none.after(inquiry("QX1", DAY), answered(response(DAY)));
      assertThat(
              none.after(
                  inquiry("QX1", DAY),
                  new Unavailable(clock.instant(), UnavailableCause.TIMED_OUT)))
          .isInstanceOf(Unavailable.class);
    }
  }
}
