package org.rtmscoverage.eligibility;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.EligibilityOutcome.Answered;
import org.rtmscoverage.eligibility.EligibilityOutcome.Earlier;
import org.rtmscoverage.eligibility.EligibilityOutcome.NotConnected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Rejected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unavailable;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unreadable;
import org.rtmscoverage.payer.IdentitySearch;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.Practice;

/**
 * Keeps in memory what each payer last answered a practice about a member, to stand in when the
 * payer cannot be asked or does not answer. It stands in for no other practice and never past the
 * month or the plan's year it was verified for, and a refusal ends it: what the payer said last is
 * that it does not know the member so.
 */
final class LastAnswers {

  /** How often it stood in, by payer. */
  static final String STOOD_IN = "rtmscoverage.payer.earlier_answers";

  private final Cache<Key, Answered> kept;
  private final MeterRegistry meters;
  private final Clock clock;

  LastAnswers(EligibilityProperties.LastAnswerLimits limits, MeterRegistry meters, Clock clock) {
    this.kept =
        Caffeine.newBuilder()
            .maximumSize(limits.maxEntries())
            .expireAfterWrite(limits.keepFor())
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .executor(Runnable::run)
            .build();
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * What an answer is about; protected health information.
   *
   * @param practice who was answered
   * @param payer who answered
   * @param member about whom
   * @param serviceTypes what the payer is asked about
   * @param serviceType which of them this question names
   * @param identity by what the member was looked for: weaker data must not stand in for the card
   * @param month month of the day asked about
   */
  private record Key(
      Practice practice,
      PayerId payer,
      Member member,
      List<String> serviceTypes,
      String serviceType,
      IdentitySearch identity,
      YearMonth month) {
    static Key of(EligibilityInquiry inquiry) {
      return new Key(
          inquiry.practice(),
          inquiry.payer().id(),
          inquiry.member(),
          inquiry.payer().connection().serviceTypes(),
          inquiry.serviceType(),
          inquiry.identity(),
          YearMonth.from(inquiry.serviceDate()));
    }

    /** Hides the person. */
    @Override
    public String toString() {
      return "Key[hidden]";
    }
  }

  /**
   * Keeps an answer, or stands in for a missing one.
   *
   * @param inquiry the question
   * @param outcome what became of it now
   * @return the same, or what the payer answered earlier
   */
  EligibilityOutcome after(EligibilityInquiry inquiry, EligibilityOutcome outcome) {
    return switch (outcome) {
      case Answered answered -> {
        kept.put(Key.of(inquiry), answered);
        yield outcome;
      }
      case Rejected(_, List<Rejection> rejections) -> {
        if (rejections.stream().anyMatch(LastAnswers::aboutTheQuestion)) {
          kept.invalidate(Key.of(inquiry));
        }
        yield outcome;
      }
      case Unavailable missed -> earlier(inquiry, missed);
      case Earlier _, Unreadable _, NotConnected _ -> outcome;
    };
  }

  private static boolean aboutTheQuestion(Rejection rejection) {
    return rejection.rejectionClass() != RejectionClass.ACCESS_REFUSED
        && rejection.rejectionClass() != RejectionClass.THROTTLED;
  }

  private EligibilityOutcome earlier(EligibilityInquiry inquiry, Unavailable missed) {
    Answered earlier = kept.getIfPresent(Key.of(inquiry));
    if (earlier == null || !holds(earlier, inquiry.serviceDate())) {
      return missed;
    }
    meters.counter(STOOD_IN, "payer", inquiry.payer().id().value()).increment();
    return new Earlier(earlier.asOf(), earlier.response(), missed.cause());
  }

  private boolean holds(Answered earlier, LocalDate serviceDate) {
    LocalDate last = lastDay(earlier);
    return !serviceDate.isAfter(last) && !LocalDate.now(clock).isAfter(last);
  }

  /** The last day of the month and of the plan's year the payer answered for. */
  private LocalDate lastDay(Answered earlier) {
    LocalDate stated = earlier.response().verifiedFor();
    LocalDate verified =
        stated == null ? LocalDate.ofInstant(earlier.asOf(), clock.getZone()) : stated;
    return Stream.concat(
            earlier.response().planDates().stream(),
            earlier.response().lines().stream().flatMap(line -> line.dates().stream()))
        .flatMap(date -> Stream.ofNullable(end(date, verified)))
        .filter(end -> !end.isBefore(verified))
        .min(Comparator.naturalOrder())
        .filter(end -> YearMonth.from(end).equals(YearMonth.from(verified)))
        .orElseGet(() -> verified.with(TemporalAdjusters.lastDayOfMonth()));
  }

  /** Last day of the plan or of its year; null if the date says nothing about that. */
  private static @Nullable LocalDate end(PlanDate date, LocalDate verified) {
    LocalDate from = date.dates().from();
    LocalDate to = date.dates().to();
    boolean oneDay = from != null && from.equals(to);
    return switch (date.qualifier()) {
      case "PLAN_END", "ELIGIBILITY_END" -> to;
      case "PLAN" -> to == null || oneDay ? yearEnd(from, verified) : to;
      case "PLAN_BEGIN" -> yearEnd(from, verified);
      case "ELIGIBILITY" -> oneDay ? null : to;
      default -> null;
    };
  }

  /** The day before the next anniversary; a plan's year begins on the day the plan began. */
  private static @Nullable LocalDate yearEnd(@Nullable LocalDate begin, LocalDate verified) {
    if (begin == null || begin.isAfter(verified)) {
      return null;
    }
    long years = ChronoUnit.YEARS.between(begin, verified) + 1;
    return begin.plusYears(years).minusDays(1);
  }
}
