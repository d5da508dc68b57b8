package org.rtmscoverage.ledger.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.database.LedgerDatabase;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.vocabulary.Practice;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who did what with the records of each practice. Entries are added and, when they are old,
 * removed; never changed.
 */
public final class AuditTrail {

  /** The subject of what was done with no check in particular. */
  public static final String NO_SUBJECT = "-";

  private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
  private static final int PAGE = 1000;

  /** A round is lost only to a purge in its midst, and purges are rare. */
  private static final int ROUNDS = 20;

  private final LedgerDatabase database;
  private final AuditChain chain;
  private final Clock clock;

  /**
   * Makes one.
   *
   * @param database where it is kept
   * @param seal keyed hash of the hash before and a text, 64 hex digits; the same for the same
   *     arguments in every process
   * @param clock says when entries are noted
   */
  public AuditTrail(LedgerDatabase database, BinaryOperator<String> seal, Clock clock) {
    this.database = database;
    this.chain = new AuditChain(seal);
    this.clock = clock;
  }

  /**
   * Adds an entry in a transaction of the caller's, as the last thing it does: the practice's chain
   * is locked from here to its end.
   *
   * @param transaction the client that {@link LedgerDatabase#change} handed out
   * @param caller who does it, for which practice, and why
   * @param action what is done
   * @param subject id of a check, or {@link #NO_SUBJECT}; never member data
   * @return the entry's place in the practice's chain, from 1
   */
  public Mono<Long> add(
      DatabaseClient transaction, Caller caller, AuditAction action, String subject) {
    if (!SUBJECT.matcher(subject).matches()) {
      throw new IllegalArgumentException("not the id of a check");
    }
    return AuditTables.locked(transaction, chain, caller.practice())
        .flatMap(head -> append(transaction, head, next(head, caller, action, subject)))
        .single();
  }

  private Mono<Long> append(DatabaseClient transaction, AuditState.Head head, AuditRow row) {
    boolean trusted = head.isSealed(chain, row.practice());
    return AuditTables.append(transaction, chain, row, trusted).then(Mono.just(row.seq()));
  }

  private AuditRow next(AuditState.Head head, Caller caller, AuditAction action, String subject) {
    AuditRow row =
        new AuditRow(
            caller.practice().value(),
            head.seq() + 1,
            now(),
            caller.actor().value(),
            action.name(),
            caller.purpose().name(),
            subject,
            head.hash(),
            "");
    return row.withHash(chain.entry(row, row.seq()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Adds an entry in a transaction of its own.
   *
   * @param caller who did it, for which practice, and why
   * @param action what was done
   * @param subject id of a check, or {@link #NO_SUBJECT}; never member data
   * @return the entry's place in the practice's chain, from 1
   */
  public Mono<Long> note(Caller caller, AuditAction action, String subject) {
    return database.change(transaction -> add(transaction, caller, action, subject));
  }

  /**
   * Reads entries in their order.
   *
   * @param practice whose
   * @param subject id of the check they are about; null for all
   * @param afterSeq the place after which they begin; 0 for the first
   * @param limit how many at most, from 1
   * @return the entries; an error if a row was changed so that it is none any more, which {@link
   *     #verify} names
   */
  public Flux<AuditEntry> entries(
      Practice practice, @Nullable String subject, long afterSeq, int limit) {
    return database
        .read(
            client -> AuditTables.rows(client, practice, subject, afterSeq, Long.MAX_VALUE, limit))
        .map(AuditRow::entry);
  }

  /**
   * Everybody who has an audit trail.
   *
   * @return the practices, in the order of their names
   */
  public Flux<Practice> practices() {
    return database.read(AuditTables::practices);
  }

  /**
   * Looks at a practice's whole trail as it stands at this moment; entries added meanwhile are left
   * for the next time.
   *
   * @param practice whose
   * @param expected an entry noted earlier; null if none was. One that was purged since is not
   *     looked for: the checkpoint stands for it
   * @return what was found
   */
  public Mono<AuditVerdict> verify(Practice practice, @Nullable AuditMark expected) {
    return verify(practice, expected, ROUNDS);
  }

  /** Looks again if a purge came between, which makes an intact trail look broken. */
  private Mono<AuditVerdict> verify(Practice practice, @Nullable AuditMark expected, int rounds) {
    return state(practice)
        .flatMap(
            state ->
                walk(practice, state, expected)
                    .flatMap(
                        verdict ->
                            verdict.intact() || rounds == 1
                                ? Mono.just(verdict)
                                : state(practice)
                                    .flatMap(
                                        later ->
                                            Objects.equals(later.checkpoint(), state.checkpoint())
                                                ? Mono.just(verdict)
                                                : verify(practice, expected, rounds - 1))));
  }

  private Mono<AuditState> state(Practice practice) {
    return database.read(client -> AuditTables.state(client, practice).flux()).single();
  }

  private Mono<AuditVerdict> walk(
      Practice practice, AuditState state, @Nullable AuditMark expected) {
    return page(practice, 0, state.last())
        .expand(
            page ->
                page.size() < PAGE
                    ? Mono.empty()
                    : page(practice, page.getLast().seq(), state.last()))
        .concatMapIterable(Function.identity())
        .collect(() -> new AuditWalk(chain, practice, state, expected), AuditWalk::take)
        .map(AuditWalk::verdict);
  }

  private Mono<List<AuditRow>> page(Practice practice, long afterSeq, long lastSeq) {
    return database
        .read(client -> AuditTables.rows(client, practice, null, afterSeq, lastSeq, PAGE))
        .collectList();
  }

  /**
   * Removes entries that are too old, oldest first and without a gap, never the last one, and
   * leaves a checkpoint in their place and an entry that says so. A trail that is not intact is
   * left as it is, so that a purge never hides what was done to it.
   *
   * @param caller who purges, for which practice, and why
   * @param before what was noted before this is too old
   * @return the checkpoint; empty if nothing was too old; {@link IllegalStateException} if the
   *     trail is not intact
   */
  public Mono<AuditCheckpoint> purge(Caller caller, Instant before) {
    return verify(caller.practice(), null)
        .flatMap(
            verdict ->
                verdict.intact()
                    ? database.change(transaction -> remove(transaction, caller, before))
                    : Mono.error(AuditPurge.broken(caller.practice())));
  }

  private Mono<AuditCheckpoint> remove(DatabaseClient transaction, Caller caller, Instant before) {
    return new AuditPurge(transaction, chain, caller, now())
        .remove(before)
        .flatMap(
            checkpoint ->
                add(transaction, caller, AuditAction.PURGED, NO_SUBJECT).thenReturn(checkpoint));
  }
}
