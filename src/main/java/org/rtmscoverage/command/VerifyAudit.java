package org.rtmscoverage.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.audit.AuditAction;
import org.rtmscoverage.ledger.audit.AuditCheckpoint;
import org.rtmscoverage.ledger.audit.AuditFault;
import org.rtmscoverage.ledger.audit.AuditMark;
import org.rtmscoverage.ledger.audit.AuditTrail;
import org.rtmscoverage.ledger.audit.AuditVerdict;
import org.rtmscoverage.ledger.database.LedgerDatabase;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.vocabulary.Practice;
import org.rtmscoverage.vocabulary.PurposeOfUse;
import org.springframework.beans.factory.BeanFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Verifies audit trails.
 *
 * @param practice whose; null for everybody's
 * @param mark an entry of it noted earlier; null if none was
 */
record VerifyAudit(@Nullable Practice practice, @Nullable AuditMark mark)
    implements Command.OnLedger {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
  private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

  static VerifyAudit of(Arguments arguments) {
    arguments.together(Set.of("--seq", "--hash"));
    Practice practice = arguments.value("--practice").map(VerifyAudit::practice).orElse(null);
    AuditMark mark = arguments.value("--seq").map(seq -> mark(seq, arguments)).orElse(null);
    if (mark != null && practice == null) {
      throw new UsageException("--seq and --hash are of one practice: add --practice=…");
    }
    return new VerifyAudit(practice, mark);
  }

  private static Practice practice(String word) {
    try {
      return new Practice(word);
    } catch (IllegalArgumentException _) { // said in the operator's words instead
      throw new UsageException(
          "--practice is 1 to 63 lower-case letters, digits and dashes, and begins with no dash.");
    }
  }

  private static AuditMark mark(String seq, Arguments arguments) {
    String hash = arguments.value("--hash").orElse("");
    if (!NUMBER.matcher(seq).matches() || !HASH.matcher(hash).matches()) {
      throw new UsageException("--seq is a number from 1, --hash is 64 hex digits.");
    }
    return new AuditMark(Long.parseLong(seq), hash.toLowerCase(Locale.ROOT));
  }

  @Override
  public Mono<Boolean> run(BeanFactory ledger, Consumer<String> out) {
    AuditTrail trail = ledger.getBean(AuditTrail.class);
    Flux<Practice> practices =
        practice == null
            ? everybody(trail, ledger.getBean(LedgerDatabase.class))
            : Flux.just(practice);
    return practices
        .concatMap(one -> verify(trail, one, out))
        .collectList()
        .map(
            all -> {
              if (all.isEmpty()) {
                out.accept("The ledger holds no audit trail: nothing was verified.");
              }
              return !all.isEmpty() && !all.contains(false);
            });
  }

  /** Those with an audit trail, and those with checks, who must have one. */
  private static Flux<Practice> everybody(AuditTrail trail, LedgerDatabase database) {
    Flux<Practice> withChecks =
        database.read(
            db ->
                db.sql("select distinct practice from coverage_check")
                    .map(row -> new Practice(String.valueOf(row.get("practice", String.class))))
                    .all());
    return Flux.concat(trail.practices(), withChecks).distinct();
  }

  private Mono<Boolean> verify(AuditTrail trail, Practice one, Consumer<String> out) {
    return trail
        .verify(one, mark)
        .flatMap(
            verdict -> {
              boolean well = verdict.intact() && verdict.entries() > 0;
              lines(verdict, well).forEach(out);
              return well ? note(trail, one).thenReturn(true) : Mono.just(false);
            });
  }

  /** Only on a trail that is intact: an entry added to another would give it a new, sealed end. */
  private static Mono<Long> note(AuditTrail trail, Practice one) {
    Caller caller = new Caller(one, OPERATOR, PurposeOfUse.HOPERAT);
    return trail.note(caller, AuditAction.AUDIT_VERIFIED, AuditTrail.NO_SUBJECT);
  }

  private static List<String> lines(AuditVerdict verdict, boolean well) {
    List<String> lines = new ArrayList<>();
    lines.add("practice " + verdict.practice() + ": " + (well ? "intact" : "NOT INTACT"));
    lines.add("  " + entries(verdict));
    AuditCheckpoint checkpoint = verdict.checkpoint();
    if (checkpoint != null) {
      lines.add(purged(checkpoint));
    }
    for (AuditFault fault : verdict.faults()) {
      lines.add("  entry " + fault.seq() + " " + fault.kind() + ": " + fault.text());
    }
    if (well) {
      lines.add("  note elsewhere: --seq=" + verdict.lastSeq() + " --hash=" + verdict.lastHash());
    }
    return lines;
  }

  private static String entries(AuditVerdict verdict) {
    return verdict.entries() == 0
        ? "no entries: there is no audit trail"
        : verdict.entries() + " entries, " + verdict.firstSeq() + " to " + verdict.lastSeq();
  }

  private static String purged(AuditCheckpoint checkpoint) {
    return "  entries up to "
        + checkpoint.throughSeq()
        + " were purged, the last time at "
        + checkpoint.sealedAt()
        + " by "
        + checkpoint.sealedBy();
  }
}
