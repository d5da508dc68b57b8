package org.rtmscoverage.check;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.Acceptance;
import org.rtmscoverage.ledger.CheckFilter;
import org.rtmscoverage.ledger.CheckLedger;
import org.rtmscoverage.ledger.CheckPage;
import org.rtmscoverage.ledger.CheckState;
import org.rtmscoverage.ledger.EntryKind;
import org.rtmscoverage.ledger.KeptCheck;
import org.rtmscoverage.ledger.NewCheck;
import org.rtmscoverage.ledger.NewEntry;
import org.rtmscoverage.ledger.PageStart;
import org.rtmscoverage.ledger.RepeatableRequest;
import org.rtmscoverage.ledger.audit.AuditAction;
import org.rtmscoverage.ledger.database.LedgerUnavailableException;
import org.rtmscoverage.summary.SummaryChange;
import org.rtmscoverage.summary.SummaryChanges;
import org.rtmscoverage.trace.Trace;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.vocabulary.Practice;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Checks that are kept: accepted, run to their end, read back, repeated, added to. */
public final class CheckDesk {

  private static final Duration SHORTLY = Duration.ofSeconds(1);

  private final CheckLedger ledger;
  private final RunningChecks running;
  private final ProgressWatch watch;
  private final Replayer replayer;
  private final CheckFormat format;
  private final CheckIds ids;
  private final Clock clock;

  CheckDesk(
      CheckLedger ledger,
      RunningChecks running,
      Replayer replayer,
      CheckFormat format,
      CheckIds ids,
      Clock clock) {
    this.ledger = ledger;
    this.running = running;
    this.watch = new ProgressWatch(ledger, running);
    this.replayer = replayer;
    this.format = format;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Keeps a check and begins it.
   *
   * @param caller for whom, by whom and why
   * @param question the question
   * @param key the sender's key; null if it sent none
   * @return completes when it is durable; {@link LedgerUnavailableException} if there is no room or
   *     the ledger cannot be asked
   */
  public Mono<Receipt> accept(Caller caller, Question question, @Nullable RepeatableRequest key) {
    return running.toTheEnd(Mono.defer(() -> accept(caller, question, null, key)));
  }

  private Mono<Receipt> accept(
      Caller caller,
      Question question,
      @Nullable String recheckOf,
      @Nullable RepeatableRequest key) {
    CheckState room = running.room(caller.practice()).orElse(null);
    if (room == null) {
      return Mono.error(new LedgerUnavailableException("too many checks wait"));
    }
    String id = ids.next();
    CoverageCheck check = question.check();
    NewCheck kept =
        new NewCheck(
            id,
            check.payerId(),
            check.facts().serviceDate(),
            question.requestedOn(),
            check.member().memberId(),
            check.member().lastName(),
            check.member().dateOfBirth(),
            recheckOf,
            question.request());
    return ledger
        .accept(caller, kept, room, key)
        .doOnError(_ -> running.giveBack(caller.practice(), room))
        .flatMap(acceptance -> begun(caller.practice(), acceptance, room, question));
  }

  private Mono<Receipt> begun(
      Practice practice, Acceptance acceptance, CheckState room, Question question) {
    if (acceptance instanceof Acceptance.Accepted(String id, _)) {
      Integer run = room == CheckState.RUNNING ? 1 : null;
      return begun(practice, id, run, question, room);
    }
    running.giveBack(practice, room);
    return repeated(practice, acceptance);
  }

  private Mono<Receipt> begun(
      Practice practice,
      String id,
      @Nullable Integer run,
      @Nullable Question question,
      CheckState room) {
    return Mono.deferContextual(
        context -> {
          running.begin(new Job(practice, id, run, question, Trace.of(context)), room);
          return Mono.just(new Receipt.Kept(id, null));
        });
  }

  private Mono<Receipt> repeated(Practice practice, Acceptance acceptance) {
    return switch (acceptance) {
      case Acceptance.Accepted(String id, String entry) -> Mono.just(new Receipt.Kept(id, entry));
      case Acceptance.KeyReused _ -> Mono.just(new Receipt.KeyReused());
      case Acceptance.Known(String id, String entry) ->
          entry == null ? repeated(practice, id) : Mono.just(new Receipt.Repeated(id, entry));
    };
  }

  /** The check of then: done, under way, or left by a process that ended and taken over here. */
  private Mono<Receipt> repeated(Practice practice, String id) {
    return ledger
        .load(practice, id)
        .flatMap(
            kept -> {
              if (kept.head().state() == CheckState.DONE
                  || kept.head().state() == CheckState.FAILED) {
                return Mono.just(new Receipt.Repeated(id, null));
              }
              return running.isHere(practice, id)
                  ? Mono.just(new Receipt.InFlight(id, SHORTLY))
                  : takenOver(practice, id);
            });
  }

  private Mono<Receipt> takenOver(Practice practice, String id) {
    CheckState room = running.room(practice).orElse(null);
    if (room != CheckState.RUNNING) {
      if (room != null) {
        running.giveBack(practice, room);
      }
      return Mono.just(new Receipt.InFlight(id, SHORTLY));
    }
    return ledger
        .take(practice, id)
        .doOnError(_ -> running.giveBack(practice, room))
        .flatMap(run -> begun(practice, id, run, null, room))
        .switchIfEmpty(
            Mono.fromSupplier(
                () -> {
                  running.giveBack(practice, room);
                  return new Receipt.InFlight(id, SHORTLY);
                }));
  }

  /**
   * Keeps a check that repeats one that is done, and begins it.
   *
   * @param caller for whom, by whom and why
   * @param checkId the check to repeat
   * @param key the sender's key; null if it sent none
   * @return completes when it is durable; {@link Receipt.NoAnswer} if the check is not done; empty
   *     if the practice has none of this id; {@link UnknownPayerException} if its payer is no
   *     longer in payer-config
   */
  public Mono<Receipt> recheck(Caller caller, String checkId, @Nullable RepeatableRequest key) {
    LocalDate today = LocalDate.now(clock);
    return running.toTheEnd(
        ledger
            .read(caller, checkId, AuditAction.CHECK_READ)
            .flatMap(
                kept -> {
                  if (kept.answer() == null) {
                    return Mono.just(new Receipt.NoAnswer());
                  }
                  CoverageCheck check = format.toCheck(kept.request(), today);
                  replayer.demand(check.payerId());
                  return accept(caller, new Question(kept.request(), check, today), checkId, key);
                }));
  }

  /**
   * Waits for the answer of a check.
   *
   * @param caller for whom, by whom and why
   * @param checkId the check
   * @return the answer as it is given, in JSON; empty if the practice has no such check, or it has
   *     no answer within the time a run may take; {@link LedgerUnavailableException} if it could
   *     not be kept
   */
  public Mono<byte[]> answer(Caller caller, String checkId) {
    return running
        .answer(caller.practice(), checkId)
        .timeout(ledger.lease(), Mono.empty())
        .switchIfEmpty(
            ledger
                .read(caller, checkId, AuditAction.CHECK_READ)
                .flatMap(kept -> Mono.justOrEmpty(kept.answer())));
  }

  /**
   * Reads a check as it stands.
   *
   * @param caller for whom, by whom and why
   * @param checkId the check
   * @return the check; empty if the practice has none of this id
   */
  public Mono<KeptCheck> read(Caller caller, String checkId) {
    return ledger.read(caller, checkId, AuditAction.CHECK_READ);
  }

  /**
   * Watches a check until it has ended; beginning to watch is noted as reading it, looking on is
   * not.
   *
   * @param caller for whom, by whom and why
   * @param checkId the check
   * @return how far it is, now and whenever that changes; ends without a last word after the time a
   *     run may take; empty if the practice has no such check
   */
  public Flux<CheckProgress> progress(Caller caller, String checkId) {
    return ledger
        .read(caller, checkId, AuditAction.CHECK_READ)
        .flatMapMany(_ -> watch.of(caller.practice(), checkId));
  }

  /**
   * Tells what a check that repeats another found changed.
   *
   * @param caller for whom, by whom and why
   * @param later the check that repeats
   * @return what changed, in words; empty if it repeats none, or one of both has no answer
   */
  public Mono<List<SummaryChange>> changes(Caller caller, KeptCheck later) {
    String earlier = later.head().recheckOf();
    byte[] now = later.digest();
    return earlier == null || now == null
        ? Mono.empty()
        : ledger
            .load(caller.practice(), earlier)
            .flatMap(kept -> Mono.justOrEmpty(kept.digest()))
            .map(then -> SummaryChanges.between(DigestJson.read(then), DigestJson.read(now)));
  }

  /**
   * Lists checks, newest first.
   *
   * @param caller for whom, by whom and why
   * @param filter which
   * @param start where to begin; null for the newest
   * @param limit how many at most
   * @return a page of them
   */
  public Mono<CheckPage> list(
      Caller caller, CheckFilter filter, @Nullable PageStart start, int limit) {
    return ledger.list(caller, filter, start, limit);
  }

  /**
   * Lists checks with whom each is about, newest first.
   *
   * @param caller for whom, by whom and why
   * @param filter which
   * @param start where to begin; null for the newest
   * @param limit how many at most
   * @return a page of them
   */
  public Mono<PatientsPage> listPatients(
      Caller caller, CheckFilter filter, @Nullable PageStart start, int limit) {
    LocalDate today = LocalDate.now(clock);
    return ledger
        .listWithRequests(caller, filter, start, limit)
        .map(
            listed ->
                new PatientsPage(
                    listed.page(),
                    listed.requests().entrySet().stream()
                        .collect(
                            Collectors.toMap(
                                Map.Entry::getKey,
                                one -> format.toCheck(one.getValue(), today).member()))));
  }

  /**
   * Concludes a check again from what it rests on, without asking a payer.
   *
   * @param caller for whom, by whom and why
   * @param checkId the check
   * @return what came out; empty if the practice has no such check that is done
   */
  public Mono<Replay> replay(Caller caller, String checkId) {
    return ledger
        .read(caller, checkId, AuditAction.CHECK_REPLAYED)
        .flatMap(kept -> replayer.replay(caller.practice(), kept));
  }

  /**
   * Finds a check again as it was concluded, for what is written of it.
   *
   * @param caller for whom, by whom and why
   * @param checkId the check
   * @return question and summary; {@link Concluded#summary} is null if the answer cannot be
   *     reproduced; empty if the practice has no such check that is done
   */
  public Mono<Concluded> concluded(Caller caller, String checkId) {
    return ledger
        .read(caller, checkId, AuditAction.PACKET_WRITTEN)
        .flatMap(kept -> replayer.concluded(caller.practice(), kept));
  }

  /**
   * What a payer sent in one attempt, as it came.
   *
   * @param caller for whom, by whom and why
   * @param checkId the check
   * @param number the attempt's number
   * @return the bytes; empty if there is no such attempt, or nothing came back
   */
  public Mono<byte[]> reply(Caller caller, String checkId, int number) {
    return ledger.reply(caller, checkId, number);
  }

  /**
   * Records something on a check that is done; the newest entry on a next step tells its state.
   *
   * @param caller for whom, by whom and why
   * @param checkId the check
   * @param kind what is recorded
   * @param step the next step it is about; null if it is about none
   * @param body what is recorded, in JSON
   * @param key the sender's key; null if it sent none
   * @return completes when it is durable; empty if the practice has no such check that is done
   */
  public Mono<Receipt> record(
      Caller caller,
      String checkId,
      EntryKind kind,
      @Nullable StepState step,
      byte[] body,
      @Nullable RepeatableRequest key) {
    NewEntry entry =
        new NewEntry(
            ids.next(),
            checkId,
            kind,
            step == null ? null : step.stepId(),
            step == null ? null : step.closed(),
            body);
    return running.toTheEnd(
        ledger
            .record(caller, entry, key)
            .flatMap(acceptance -> repeated(caller.practice(), acceptance)));
  }
}
