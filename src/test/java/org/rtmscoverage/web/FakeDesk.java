package org.rtmscoverage.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.check.CheckDesk;
import org.rtmscoverage.check.CheckFormat;
import org.rtmscoverage.check.Receipt;
import org.rtmscoverage.check.Replay;
import org.rtmscoverage.check.StepState;
import org.rtmscoverage.ledger.CheckBasis;
import org.rtmscoverage.ledger.CheckHead;
import org.rtmscoverage.ledger.CheckPage;
import org.rtmscoverage.ledger.CheckState;
import org.rtmscoverage.ledger.EntryKind;
import org.rtmscoverage.ledger.KeptAttempt;
import org.rtmscoverage.ledger.KeptCheck;
import org.rtmscoverage.ledger.KeptEntry;
import org.rtmscoverage.ledger.PageStart;
import org.rtmscoverage.ledger.RepeatableRequest;
import org.rtmscoverage.ledger.UnreadableCheckException;
import org.rtmscoverage.ledger.database.LedgerUnavailableException;
import org.rtmscoverage.summary.SummaryChange;
import org.rtmscoverage.vocabulary.Actor;
import org.rtmscoverage.vocabulary.PayerId;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Mono;

/** A desk that keeps one check that is done and one that waits, and knows the keys it has seen. */
class FakeDesk {

  static final String DONE = "00000000-0000-4000-8000-000000000001";
  static final String QUEUED = "00000000-0000-4000-8000-000000000002";
  static final String UNKNOWN = "00000000-0000-4000-8000-000000000003";
  static final String UNAVAILABLE = "00000000-0000-4000-8000-000000000004";
  static final String CROWDED = "00000000-0000-4000-8000-000000000005";
  static final String UNREADABLE = "00000000-0000-4000-8000-000000000009";
  static final String BUSY_KEY = "busy";
  static final Instant NOW = Instant.parse("2026-11-23T15:00:00.123456Z");
  static final PageStart NEXT = new PageStart(NOW, DONE);

  private static final Actor ACTOR = new Actor("key:demo-manager");

  private final Map<String, String> keys = new ConcurrentHashMap<>();
  private final List<KeptEntry> entries = new ArrayList<>();
  private byte[] answer = {};

  @Bean
  CheckDesk checkDesk(CheckFormat format) {
    answer = format.toAnswer(EdgeFixture.summary());
    var desk = mock(CheckDesk.class);
    given(desk.accept(any(), any(), any()))
        .willAnswer(call -> Mono.fromCallable(() -> receipt(call.getArgument(2), null)));
    given(desk.recheck(any(), anyString(), any()))
        .willAnswer(
            call ->
                switch (call.<String>getArgument(1)) {
                  case DONE -> Mono.fromCallable(() -> receipt(call.getArgument(2), null));
                  case QUEUED -> Mono.just(new Receipt.NoAnswer());
                  default -> Mono.empty();
                });
    given(desk.answer(any(), anyString())).willReturn(Mono.fromCallable(() -> answer));
    given(desk.changes(any(), any()))
        .willReturn(Mono.just(List.of(new SummaryChange("outcome", "It was so."))));
    given(desk.read(any(), anyString()))
        .willAnswer(
            call ->
                switch (call.<String>getArgument(1)) {
                  case UNAVAILABLE -> Mono.error(new LedgerUnavailableException("SECRET"));
                  case UNREADABLE -> Mono.error(new UnreadableCheckException("SECRET"));
                  case CROWDED -> Mono.error(new RejectedExecutionException("SECRET"));
                  default -> Mono.justOrEmpty(kept(call.getArgument(1)));
                });
    given(desk.list(any(), any(), any(), anyInt()))
        .willReturn(Mono.just(new CheckPage(List.of(head(DONE, CheckState.DONE)), NEXT)));
    given(desk.replay(any(), anyString()))
        .willAnswer(
            call ->
                DONE.equals(call.getArgument(1))
                    ? Mono.just(new Replay(DONE, true, "00", "00", List.of()))
                    : Mono.empty());
    given(desk.record(any(), anyString(), any(), any(), any(), any()))
        .willAnswer(
            call ->
                Mono.fromCallable(
                    () ->
                        recorded(
                            call.getArgument(2),
                            call.getArgument(3),
                            call.getArgument(4),
                            call.getArgument(5))));
    return desk;
  }

  private Receipt receipt(@Nullable RepeatableRequest key, @Nullable String entryId) {
    if (key == null) {
      return new Receipt.Kept(DONE, entryId);
    }
    if (BUSY_KEY.equals(key.key())) {
      return new Receipt.InFlight(QUEUED, Duration.ofSeconds(7));
    }
    var told = key.operation() + new String(key.body(), StandardCharsets.UTF_8);
    var before = keys.putIfAbsent(key.key(), told);
    if (before == null) {
      return new Receipt.Kept(DONE, entryId);
    }
    return before.equals(told) ? new Receipt.Repeated(DONE, entryId) : new Receipt.KeyReused();
  }

  private synchronized Receipt recorded(
      EntryKind kind, @Nullable StepState step, byte[] body, @Nullable RepeatableRequest key) {
    var id = "entry-" + entries.size();
    entries.add(
        new KeptEntry(id, DONE, kind, NOW, ACTOR, step == null ? null : step.stepId(), body));
    return receipt(key, id);
  }

  @SuppressWarnings("NullAway") // does not see that an array of a compiled record may be null
  private synchronized Optional<KeptCheck> kept(String id) {
    return switch (id) {
      case DONE ->
          Optional.of(
              new KeptCheck(
                  head(DONE, CheckState.DONE),
                  LocalDate.of(2026, 11, 23),
                  request(),
                  answer,
                  null,
                  null,
                  new CheckBasis(null, null, null, "00", "0.1.0"),
                  List.of(
                      new KeptAttempt(
                          1,
                          1,
                          new PayerId("bcbs-ma"),
                          "X12",
                          "A6",
                          "MEMBER_ID",
                          NOW,
                          NOW,
                          "ANSWERED",
                          200,
                          1000,
                          null)),
                  entries,
                  List.of()));
      case QUEUED ->
          Optional.of(
              new KeptCheck(
                  head(QUEUED, CheckState.QUEUED),
                  LocalDate.of(2026, 11, 23),
                  request(),
                  null,
                  null,
                  null,
                  null,
                  List.of(),
                  List.of(),
                  List.of()));
      default -> Optional.empty();
    };
  }

  /** A request with the least a check needs. */
  static byte[] request() {
    var text =
        """
        {"payerId":"bcbs-ma","serviceDate":"2026-12-01",
         "member":{"memberId":"SBX-ACTIVE","firstName":"Sample","lastName":"Patient",
           "dateOfBirth":"1985-07-22"},
         "treatment":{"indication":"MDD","modality":"RTMS"}}
        """;
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static CheckHead head(String id, CheckState state) {
    var done = state == CheckState.DONE;
    return new CheckHead(
        id,
        state,
        NOW,
        ACTOR,
        done ? NOW : null,
        1,
        new PayerId("bcbs-ma"),
        LocalDate.of(2026, 12, 1),
        null,
        done ? "READY_TO_SUBMIT" : null,
        done ? 1 : 0);
  }
}
