package org.rtmscoverage.command;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.Purge;
import org.rtmscoverage.ledger.Purge.Removed;
import org.rtmscoverage.ledger.audit.AuditCheckpoint;
import org.rtmscoverage.ledger.audit.AuditTrail;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.vocabulary.Practice;
import org.rtmscoverage.vocabulary.PurposeOfUse;
import org.springframework.beans.factory.BeanFactory;
import reactor.core.publisher.Mono;

/**
 * Removes checks and audit entries that are older than their time to be kept. Old checks with open
 * next steps stay, so that no practice loses a task unseen, unless that is asked for.
 *
 * @param before first day that is kept; null for all that must be kept
 * @param openToo whether checks with open next steps go too
 */
record PurgeOld(@Nullable LocalDate before, boolean openToo) implements Command.OnLedger {

  static PurgeOld of(Arguments arguments) {
    return new PurgeOld(
        arguments.value("--before").map(PurgeOld::day).orElse(null),
        arguments.has("--with-open-steps"));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException _) { // said in the operator's words instead
      throw new UsageException("--before is a day such as 2020-12-31.");
    }
  }

  @Override
  public Mono<Boolean> run(BeanFactory ledger, Consumer<String> out) {
    Purge purge = ledger.getBean(Purge.class);
    AuditTrail trail = ledger.getBean(AuditTrail.class);
    Instant moment = moment(purge.latest(), ledger.getBean(Clock.class).getZone());
    out.accept("Removing what ended before " + moment + ".");
    return trail
        .practices()
        .collectList()
        .flatMapIterable(practices -> practices)
        .concatMap(practice -> practice(purge, trail, practice, moment, out))
        .collectList()
        .flatMap(
            all ->
                purge
                    .expiredKeys()
                    .map(
                        keys -> {
                          out.accept(keys + " expired Idempotency-Keys were removed.");
                          return !all.contains(false);
                        }));
  }

  private Instant moment(Instant latest, ZoneId zone) {
    if (before == null) {
      return latest;
    }
    Instant wanted = before.atStartOfDay(zone).toInstant();
    if (wanted.isAfter(latest)) {
      throw new UsageException(
          "--before="
              + before
              + " is too late: rtmscoverage.ledger.retention keeps everything from "
              + latest.atZone(zone).toLocalDate()
              + " on.");
    }
    return wanted;
  }

  /** Entries first: that refuses where a trail is not intact, and proof must not be removed. */
  private Mono<Boolean> practice(
      Purge purge, AuditTrail trail, Practice practice, Instant moment, Consumer<String> out) {
    Caller caller = new Caller(practice, OPERATOR, PurposeOfUse.HOPERAT);
    return trail
        .purge(caller, moment)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(
            checkpoint ->
                purge
                    .checks(caller, moment, openToo, checkpoint.isPresent())
                    .doOnNext(removed -> lines(practice, checkpoint, removed, out)))
        .thenReturn(true)
        .onErrorResume(IllegalStateException.class, _ -> notIntact(practice, out));
  }

  private static Mono<Boolean> notIntact(Practice practice, Consumer<String> out) {
    out.accept(
        "practice "
            + practice
            + ": nothing was removed, because its audit trail is not intact; see verify-audit.");
    return Mono.just(false);
  }

  private void lines(
      Practice practice,
      Optional<AuditCheckpoint> checkpoint,
      Removed removed,
      Consumer<String> out) {
    out.accept(
        "practice "
            + practice
            + ": removed "
            + removed.checks()
            + " checks, "
            + removed.attempts()
            + " attempts, "
            + removed.entries()
            + " entries"
            + checkpoint
                .map(left -> ", audit entries up to " + left.throughSeq())
                .orElse(", no audit entries"));
    if (removed.keptOpen() > 0) {
      out.accept(
          "  kept "
              + removed.keptOpen()
              + " old checks with open next steps; close them, or purge --with-open-steps");
    }
    if (removed.keptYoung() > 0) {
      out.accept(
          "  kept " + removed.keptYoung() + " old checks on which something was recorded since");
    }
  }
}
