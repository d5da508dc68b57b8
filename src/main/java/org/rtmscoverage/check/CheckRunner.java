package org.rtmscoverage.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.PayerAttempt;
import org.rtmscoverage.ledger.CheckLedger;
import org.rtmscoverage.ledger.FinishedCheck;
import org.rtmscoverage.ledger.KeptAttempt;
import org.rtmscoverage.ledger.KeptEntry;
import org.rtmscoverage.ledger.Person;
import org.rtmscoverage.ledger.database.LedgerUnavailableException;
import org.rtmscoverage.summary.CoverageSummary;
import org.rtmscoverage.summary.NextStep;
import org.rtmscoverage.summary.Part;
import org.rtmscoverage.summary.Parts;
import org.rtmscoverage.trace.Trace;
import org.rtmscoverage.vocabulary.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Runs one check that is durable: reads it, asks, concludes, keeps the answer, and says so in one
 * line of the log.
 */
final class CheckRunner {

  private static final Logger LOG = LoggerFactory.getLogger(CheckRunner.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final int TRIES = 30;

  private final CheckLedger ledger;
  private final Pipelines pipelines;
  private final CheckFormat format;
  private final BasisReader basis;
  private final CheckMeters meters;
  private final Clock clock;

  CheckRunner(
      CheckLedger ledger,
      Pipelines pipelines,
      CheckFormat format,
      BasisReader basis,
      CheckMeters meters,
      Clock clock) {
    this.ledger = ledger;
    this.pipelines = pipelines;
    this.format = format;
    this.basis = basis;
    this.meters = meters;
    this.clock = clock;
  }

  /** The answer, durable; empty if the check is not ours to run. */
  Mono<byte[]> run(Job job) {
    return Trace.step(
        "check",
        Map.of("check", job.checkId()),
        _ -> "KEPT",
        meters.run(
            stopwatch ->
                taken(job)
                    .flatMap(
                        number ->
                            question(job).flatMap(asked -> run(job, number, asked, stopwatch)))));
  }

  private Mono<Integer> taken(Job job) {
    return job.run() == null ? ledger.take(job.practice(), job.checkId()) : Mono.just(job.run());
  }

  private Mono<Question> question(Job job) {
    return job.question() != null
        ? Mono.just(job.question())
        : ledger
            .load(job.practice(), job.checkId())
            .publishOn(Schedulers.boundedElastic())
            .map(
                kept ->
                    new Question(
                        kept.request(),
                        format.toCheck(kept.request(), kept.requestedOn()),
                        kept.requestedOn()));
  }

  /**
   * What a run came to.
   *
   * @param summary the answer
   * @param kept the answer as it is kept
   */
  private record Ended(CoverageSummary summary, FinishedCheck kept) {}

  private Mono<byte[]> run(Job job, int run, Question question, CheckMeters.Run stopwatch) {
    return ended(job, run, question)
        .flatMap(
            ended ->
                keep(job, run, ended.kept())
                    .doOnNext(_ -> job.trace().inLog(() -> tell(ended, stopwatch))));
  }

  private Mono<Ended> ended(Job job, int run, Question question) {
    Pipeline pipeline = pipelines.current();
    CoverageCheck check = question.check();
    return ledger
        .onRecord(job.practice(), check.payerId(), person(check))
        .collectList()
        .flatMap(
            entries ->
                meters
                    .timed(CheckStage.ASK, pipeline.checks().ask(job.practice(), check))
                    .publishOn(Schedulers.boundedElastic())
                    .map(asked -> finished(job, run, pipeline, check, entries, asked)));
  }

  private static Person person(CoverageCheck check) {
    var member = check.member();
    return new Person(member.memberId(), member.lastName(), member.dateOfBirth());
  }

  private Ended finished(
      Job job,
      int run,
      Pipeline pipeline,
      CoverageCheck check,
      List<KeptEntry> entries,
      Asked asked) {
    Instant checkedAt = clock.instant();
    CoverageSummary summary =
        pipeline
            .checks()
            .conclude(
                job.practice(),
                check.with(format.toOnRecord(entries)),
                asked.told(),
                job.checkId(),
                checkedAt);
    return new Ended(
        summary,
        new FinishedCheck(
            format.toAnswer(summary),
            Evidence.write(new Evidence(checkedAt, asked.told(), entries)),
            DigestJson.write(summary),
            summary.determination().outcome().name(),
            summary.nextSteps().stream().map(NextStep::id).toList(),
            basis.of(job.practice(), pipeline, summary),
            attempts(run, asked.attempts())));
  }

  /** The one line of a check: what it came to, and about whom nothing. */
  private void tell(Ended ended, CheckMeters.Run run) {
    CoverageSummary summary = ended.summary();
    Parts parts = summary.determination().parts();
    Duration took = run.ended(summary.determination().outcome());
    LOG.info(
        "check {} of payer {}: {} (coverage {}, authorization {}, criteria {}, cost {}) in {} ms",
        summary.checkId(),
        summary.payer().id(),
        summary.determination().outcome(),
        state(parts, Parts::coverage),
        state(parts, Parts::authorization),
        state(parts, Parts::criteria),
        state(parts, Parts::cost),
        took.toMillis());
  }

  private static String state(@Nullable Parts parts, Function<Parts, Part> part) {
    return parts == null ? "-" : part.apply(parts).state().name();
  }

  private static List<KeptAttempt> attempts(int run, List<PayerAttempt> made) {
    List<KeptAttempt> kept = new ArrayList<>();
    for (PayerAttempt attempt : made) {
      byte[] reply = attempt.reply();
      kept.add(
          new KeptAttempt(
              kept.size() + 1,
              run,
              attempt.payerId(),
              attempt.protocol().name(),
              attempt.serviceType(),
              attempt.identity().name(),
              attempt.sentAt(),
              attempt.endedAt(),
              attempt.result().name(),
              attempt.httpStatus(),
              reply.length,
              reply.length == 0 ? null : reply));
    }
    return kept;
  }

  /** An answer that was had is worth some patience; after it the check is run again. */
  private Mono<byte[]> keep(Job job, int run, FinishedCheck finished) {
    return meters.timed(
        CheckStage.KEEP,
        ledger
            .finish(Caller.service(job.practice()), job.checkId(), run, finished)
            .retryWhen(
                Retry.backoff(TRIES, FIRST_PAUSE)
                    .maxBackoff(LONGEST_PAUSE)
                    .filter(LedgerUnavailableException.class::isInstance)
                    .onRetryExhaustedThrow((_, signal) -> signal.failure()))
            .filter(kept -> kept)
            .map(_ -> finished.answer()));
  }
}
