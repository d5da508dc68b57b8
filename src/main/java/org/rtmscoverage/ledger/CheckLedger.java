package org.rtmscoverage.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.audit.AuditAction;
import org.rtmscoverage.ledger.audit.AuditTrail;
import org.rtmscoverage.ledger.database.LedgerDatabase;
import org.rtmscoverage.ledger.seal.SealBrokenException;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.Practice;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps checks. What a method has completed is durable; each change carries its audit entry in the
 * same transaction. Every method may fail with {@link
 * org.rtmscoverage.ledger.database.LedgerUnavailableException}.
 */
public final class CheckLedger {

  private final LedgerDatabase database;
  private final AuditTrail audit;
  private final CheckRows checks;
  private final AttemptRows attempts;
  private final EntryRows entries;
  private final KeyRows keys;
  private final Duration lease;
  private final Clock clock;

  CheckLedger(
      LedgerDatabase database,
      AuditTrail audit,
      CheckRows checks,
      AttemptRows attempts,
      EntryRows entries,
      KeyRows keys,
      Duration lease,
      Clock clock) {
    this.database = database;
    this.audit = audit;
    this.checks = checks;
    this.attempts = attempts;
    this.entries = entries;
    this.keys = keys;
    this.lease = lease;
    this.clock = clock;
  }

  /**
   * Accepts a check.
   *
   * @param caller for whom, by whom and why
   * @param check the check
   * @param state RUNNING if this process begins it at once, else QUEUED
   * @param key under which the sender may repeat the request; null for none
   * @return what became of it
   */
  public Mono<Acceptance> accept(
      Caller caller, NewCheck check, CheckState state, @Nullable RepeatableRequest key) {
    Instant now = now();
    Acceptance accepted = new Acceptance.Accepted(check.id(), null);
    return database
        .change(
            db ->
                keys.claim(db, caller.practice(), key, check.id(), null, now)
                    .then(checks.insert(db, caller, check, state, now, leaseFrom(now)))
                    .then(audit.add(db, caller, AuditAction.CHECK_ACCEPTED, check.id()))
                    .thenReturn(accepted))
        .onErrorResume(
            DuplicateKeyException.class,
            duplicate -> known(caller.practice(), key, now, duplicate));
  }

  /**
   * Takes a check to work on it, if nobody does.
   *
   * @param practice whose
   * @param checkId which
   * @return its run, from 1; empty if it is done, or somebody's lease on it holds
   */
  public Mono<Integer> take(Practice practice, String checkId) {
    Instant now = now();
    return database.change(db -> checks.take(db, practice, checkId, now, leaseFrom(now)));
  }

  /**
   * Finds checks that nobody works on: left by a process that ended, or waiting.
   *
   * @param limit how many at most
   * @return the oldest first
   */
  public Flux<Abandoned> abandoned(int limit) {
    Instant now = now();
    return database.read(db -> checks.abandoned(db, now, now.minus(lease), limit));
  }

  /**
   * A check nobody works on.
   *
   * @param practice whose
   * @param checkId which
   * @param runs how often it was begun
   */
  public record Abandoned(Practice practice, String checkId, int runs) {}

  /**
   * Gives a check up that nobody works on.
   *
   * @param one the check, as it was found
   * @return completes when that is durable
   */
  public Mono<Void> giveUp(Abandoned one) {
    return database
        .change(
            db ->
                checks
                    .giveUp(db, one, now())
                    .filter(updated -> updated == 1)
                    .flatMap(
                        _ ->
                            audit.add(
                                db,
                                Caller.service(one.practice()),
                                AuditAction.CHECK_FAILED,
                                one.checkId())))
        .then();
  }

  /**
   * Keeps an answer, unless the check has one or another run of it began since.
   *
   * @param caller for whom, by whom and why
   * @param checkId which
   * @param run the run the answer is of
   * @param finished the answer
   * @return true if it is kept, false if it is not the run's to give
   */
  public Mono<Boolean> finish(Caller caller, String checkId, int run, FinishedCheck finished) {
    Instant now = now();
    return database.change(
        db ->
            checks
                .finish(db, caller.practice(), checkId, run, finished, now)
                .flatMap(
                    kept ->
                        kept
                            ? attempts
                                .insert(db, caller.practice(), checkId, finished.attempts())
                                .then(audit.add(db, caller, AuditAction.CHECK_FINISHED, checkId))
                                .thenReturn(true)
                            : Mono.just(false)));
  }

  /**
   * Reads a check; reading is noted.
   *
   * @param caller for whom, by whom and why
   * @param checkId which
   * @param action as what it is noted
   * @return the check; empty if the practice has none of this id; {@link UnreadableCheckException}
   *     if it cannot be opened
   */
  public Mono<KeptCheck> read(Caller caller, String checkId, AuditAction action) {
    return readable(
        database.change(
            db ->
                whole(db, caller.practice(), checkId)
                    .flatMap(kept -> audit.add(db, caller, action, checkId).thenReturn(kept))));
  }

  /**
   * Reads a check for the service's own work, which is no reading by anybody.
   *
   * @param practice whose
   * @param checkId which
   * @return the check; empty if the practice has none of this id
   */
  public Mono<KeptCheck> load(Practice practice, String checkId) {
    return readable(database.change(db -> whole(db, practice, checkId)));
  }

  /**
   * How far a check has come, for the service's own watch of it.
   *
   * @param practice whose
   * @param checkId which
   * @return its state; empty if the practice has none of this id
   */
  public Mono<CheckState> state(Practice practice, String checkId) {
    return database.read(db -> checks.state(db, practice, checkId).flux()).next();
  }

  private static <T> Mono<T> readable(Mono<T> kept) {
    return kept.onErrorMap(SealBrokenException.class, CheckLedger::unreadable);
  }

  private static UnreadableCheckException unreadable(SealBrokenException broken) {
    return new UnreadableCheckException(String.valueOf(broken.getMessage()));
  }

  /**
   * What a payer sent in one attempt, as it came; reading it is noted.
   *
   * @param caller for whom, by whom and why
   * @param checkId which check
   * @param number the attempt's number
   * @return the bytes; empty if there is no such attempt, or nothing came back
   */
  public Mono<byte[]> reply(Caller caller, String checkId, int number) {
    return readable(
        database.change(
            db ->
                attempts
                    .reply(db, caller.practice(), checkId, number)
                    .flatMap(
                        reply ->
                            audit
                                .add(db, caller, AuditAction.CHECK_READ, checkId)
                                .thenReturn(reply))));
  }

  private Mono<KeptCheck> whole(DatabaseClient db, Practice practice, String checkId) {
    return checks
        .find(db, practice, checkId)
        .flatMap(
            row ->
                attempts
                    .ofCheck(db, practice, checkId)
                    .collectList()
                    .flatMap(
                        asked ->
                            entries
                                .ofCheck(db, practice, checkId)
                                .collectList()
                                .flatMap(
                                    noted ->
                                        checks
                                            .rechecks(db, practice, checkId)
                                            .collectList()
                                            .map(again -> row.with(asked, noted, again)))));
  }

  /**
   * Lists checks, newest first; listing is noted.
   *
   * @param caller for whom, by whom and why
   * @param filter which
   * @param start where to begin; null for the newest
   * @param limit how many at most
   * @return a page of them
   */
  public Mono<CheckPage> list(
      Caller caller, CheckFilter filter, @Nullable PageStart start, int limit) {
    AuditAction action =
        filter.member() == null ? AuditAction.CHECKS_LISTED : AuditAction.CHECKS_SEARCHED;
    return database.change(
        db ->
            page(db, caller, filter, start, limit)
                .flatMap(
                    page -> audit.add(db, caller, action, AuditTrail.NO_SUBJECT).thenReturn(page)));
  }

  private Mono<CheckPage> page(
      DatabaseClient db, Caller caller, CheckFilter filter, @Nullable PageStart start, int limit) {
    return checks
        .list(db, caller.practice(), filter, start, limit + 1)
        .collectList()
        .map(found -> page(found, limit));
  }

  /**
   * Lists checks with what each asks, newest first; that is noted as such.
   *
   * @param caller for whom, by whom and why
   * @param filter which
   * @param start where to begin; null for the newest
   * @param limit how many at most
   * @return a page of them
   */
  public Mono<RequestsPage> listWithRequests(
      Caller caller, CheckFilter filter, @Nullable PageStart start, int limit) {
    AuditAction action =
        filter.member() == null ? AuditAction.PATIENTS_LISTED : AuditAction.CHECKS_SEARCHED;
    return database.change(
        db ->
            page(db, caller, filter, start, limit)
                .flatMap(page -> withRequests(db, caller.practice(), page))
                .flatMap(
                    read -> audit.add(db, caller, action, AuditTrail.NO_SUBJECT).thenReturn(read)));
  }

  private Mono<RequestsPage> withRequests(DatabaseClient db, Practice practice, CheckPage page) {
    var ids = page.items().stream().map(CheckHead::id).toList();
    return checks.requests(db, practice, ids).map(requests -> new RequestsPage(page, requests));
  }

  private static CheckPage page(List<CheckHead> found, int limit) {
    if (found.size() <= limit) {
      return new CheckPage(found, null);
    }
    CheckHead last = found.get(limit - 1);
    return new CheckPage(found.subList(0, limit), new PageStart(last.acceptedAt(), last.id()));
  }

  /**
   * Records something on a check that is done.
   *
   * @param caller for whom, by whom and why
   * @param entry what; its time and actor are set here
   * @param key under which the sender may repeat the request; null for none
   * @return what became of it; empty if the practice has no such check that is done
   */
  public Mono<Acceptance> record(Caller caller, NewEntry entry, @Nullable RepeatableRequest key) {
    Instant now = now();
    return database
        .change(
            db ->
                checks
                    .lockDone(db, caller.practice(), entry.checkId())
                    .flatMap(done -> record(db, caller, entry, done, key, now)))
        .onErrorResume(
            DuplicateKeyException.class,
            duplicate -> known(caller.practice(), key, now, duplicate));
  }

  private Mono<Acceptance> record(
      DatabaseClient db,
      Caller caller,
      NewEntry entry,
      CheckRows.Done done,
      @Nullable RepeatableRequest key,
      Instant now) {
    Mono<Long> counted =
        entry.kind() == EntryKind.NEXT_STEP
            ? checks.countOpenSteps(db, entry.checkId())
            : Mono.just(0L);
    return keys.claim(db, caller.practice(), key, entry.checkId(), entry.id(), now)
        .then(entries.nextMoment(db, entry.checkId(), now))
        .flatMap(moment -> entries.insert(db, caller, entry, done, moment))
        .then(counted)
        .then(audit.add(db, caller, AuditAction.ENTRY_RECORDED, entry.checkId()))
        .thenReturn(new Acceptance.Accepted(entry.checkId(), entry.id()));
  }

  /**
   * What was recorded on a person's earlier checks with a payer, for a check of the service's own.
   *
   * @param practice whose
   * @param payerId which payer
   * @param person whom the checks are about
   * @return the oldest first
   */
  public Flux<KeptEntry> onRecord(Practice practice, PayerId payerId, Person person) {
    return database
        .read(db -> entries.ofPerson(db, practice, payerId, person))
        .onErrorMap(SealBrokenException.class, CheckLedger::unreadable);
  }

  private Mono<Acceptance> known(
      Practice practice,
      @Nullable RepeatableRequest key,
      Instant now,
      DuplicateKeyException duplicate) {
    return key == null
        ? Mono.error(duplicate)
        : database
            .change(db -> keys.find(db, practice, key, now))
            .switchIfEmpty(Mono.error(duplicate));
  }

  /**
   * Takes away the keys of repeatable requests that nobody keeps any longer.
   *
   * @return how many
   */
  public Mono<Long> forgetOldKeys() {
    return Mono.defer(() -> database.change(db -> keys.forgetOld(db, now())));
  }

  /**
   * How long a process may work on a check before another takes it over.
   *
   * @return the time
   */
  public Duration lease() {
    return lease;
  }

  private Instant leaseFrom(Instant now) {
    return now.plus(lease);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
