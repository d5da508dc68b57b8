package org.rtmscoverage.web;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.check.AuditDesk;
import org.rtmscoverage.ledger.audit.AuditCheckpoint;
import org.rtmscoverage.ledger.audit.AuditEntry;
import org.rtmscoverage.ledger.audit.AuditMark;
import org.rtmscoverage.ledger.audit.AuditTrail;
import org.rtmscoverage.ledger.audit.AuditVerdict;
import org.rtmscoverage.web.view.AuditCheckpointView;
import org.rtmscoverage.web.view.AuditEntriesView;
import org.rtmscoverage.web.view.AuditEntryView;
import org.rtmscoverage.web.view.AuditFaultView;
import org.rtmscoverage.web.view.AuditVerdictView;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who did what with which check, and the proof that nobody changed that. */
@RestController
final class AuditController {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final int USUAL = 50;
  private static final int MOST = 200;

  private final AuditDesk desk;
  private final CallerReader callers;

  AuditController(AuditDesk desk, CallerReader callers) {
    this.desk = desk;
    this.callers = callers;
  }

  @GetMapping(path = "/v1/audit-entries", produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<AuditEntriesView> listAuditEntries(
      ServerHttpRequest request,
      @RequestParam(name = "checkId", required = false) @Nullable String checkId,
      @RequestParam(name = "after", required = false) @Nullable String after,
      @RequestParam(name = "limit", required = false) @Nullable String limit) {
    QueryWords.only(request, Set.of("checkId", "after", "limit"));
    var caller = callers.of(request);
    var from = after == null ? 0 : QueryWords.number("after", after, 0, Long.MAX_VALUE);
    var most = limit == null ? USUAL : (int) QueryWords.number("limit", limit, 1, MOST);
    if (checkId != null && !KeptChecks.isId(checkId)) {
      throw QueryWords.problem(
          "checkId", "is no id of a check", "Send it as GET /v1/coverage-checks shows it.");
    }
    return desk.entries(caller, checkId, from, most).map(entries -> toView(entries, most));
  }

  @GetMapping(path = "/v1/audit-verification", produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<AuditVerdictView> verifyAudit(
      ServerHttpRequest request,
      @RequestParam(name = "seq", required = false) @Nullable String seq,
      @RequestParam(name = "hash", required = false) @Nullable String hash) {
    QueryWords.only(request, Set.of("seq", "hash"));
    return desk.verify(callers.of(request), mark(seq, hash)).map(AuditController::toView);
  }

  private static @Nullable AuditMark mark(@Nullable String seq, @Nullable String hash) {
    if (seq == null && hash == null) {
      return null;
    }
    if (seq == null || hash == null) {
      throw QueryWords.problem(
          seq == null ? "seq" : "hash", "is missing", "Send seq and hash together, or neither.");
    }
    if (!HASH.matcher(hash).matches()) {
      throw QueryWords.problem(
          "hash", "is not well formed", "Send the 64 hexadecimal digits as they were shown.");
    }
    return new AuditMark(QueryWords.number("seq", seq, 1, Long.MAX_VALUE), hash);
  }

  private static AuditEntriesView toView(List<AuditEntry> entries, int limit) {
    return new AuditEntriesView(
        entries.stream().map(AuditController::toView).toList(),
        entries.size() < limit ? null : entries.getLast().seq());
  }

  private static AuditEntryView toView(AuditEntry entry) {
    return new AuditEntryView(
        entry.seq(),
        entry.recordedAt(),
        entry.actor().value(),
        entry.action().name(),
        entry.purpose().name(),
        entry.subject().equals(AuditTrail.NO_SUBJECT) ? null : entry.subject(),
        entry.hash());
  }

  private static AuditVerdictView toView(AuditVerdict verdict) {
    return new AuditVerdictView(
        verdict.practice().value(),
        verdict.intact(),
        verdict.entries(),
        verdict.firstSeq(),
        verdict.lastSeq(),
        verdict.lastHash(),
        toView(verdict.checkpoint()),
        verdict.faults().stream()
            .map(fault -> new AuditFaultView(fault.seq(), fault.kind().name(), fault.text()))
            .toList());
  }

  private static @Nullable AuditCheckpointView toView(@Nullable AuditCheckpoint checkpoint) {
    return checkpoint == null
        ? null
        : new AuditCheckpointView(
            checkpoint.throughSeq(),
            checkpoint.throughHash(),
            checkpoint.entries(),
            checkpoint.sealedAt(),
            checkpoint.sealedBy().value());
  }
}
