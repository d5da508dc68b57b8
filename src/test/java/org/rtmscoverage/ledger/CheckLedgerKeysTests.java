package org.rtmscoverage.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.ledger.LedgerCase.key;
import static org.rtmscoverage.ledger.LedgerCase.value;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rtmscoverage.ledger.database.LedgerDatabases;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Requests that come twice. */
@ParameterizedClass
@EnumSource
@NullUnmarked // a null that slips through fails the test anyway
class CheckLedgerKeysTests {

  private static final int SENDERS = 50;

  @Parameter LedgerDatabases kind;
  private LedgerCase one;
  private CheckLedger ledger;

  @BeforeEach
  void begin() {
    one = new LedgerCase(kind.of(CheckLedgerKeysTests.class));
    ledger = one.ledger;
  }

  private Mono<Acceptance> accept(int number, RepeatableRequest key) {
    return ledger.accept(one.caller(), one.check(number), CheckState.RUNNING, key);
  }

  @Test
  void repeatNamesTheCheckOfThenAndAnotherBodyIsRefused() {
    assertThat(value(accept(1, key("k", "body"))))
        .isEqualTo(new Acceptance.Accepted(one.id(1), null));
    assertThat(value(accept(2, key("k", "body")))).isEqualTo(new Acceptance.Known(one.id(1), null));
    assertThat(value(accept(3, key("k", "other")))).isEqualTo(new Acceptance.KeyReused());
    RepeatableRequest elsewhere =
        new RepeatableRequest("k", "recheck " + one.id(1), LedgerCase.bytes("body"));
    assertThat(value(accept(4, elsewhere))).isEqualTo(new Acceptance.KeyReused());
    assertThat(one.ids(CheckLedgerListTests.ALL)).containsExactly(one.id(1));
    assertThat(one.audited(1)).containsExactly("CHECK_ACCEPTED");
  }

  @Test
  void ofManySendersOfOneKeyOneIsAccepted() {
    List<Acceptance> all =
        value(
            Flux.range(1, SENDERS)
                .flatMap(number -> accept(number, key("raced", "body")), SENDERS)
                .collectList());
    List<Acceptance.Accepted> accepted =
        all.stream()
            .filter(Acceptance.Accepted.class::isInstance)
            .map(Acceptance.Accepted.class::cast)
            .toList();
    assertThat(accepted).hasSize(1);
    assertThat(all)
        .hasSize(SENDERS)
        .contains(new Acceptance.Known(accepted.getFirst().checkId(), null));
    assertThat(all.stream().distinct()).hasSize(2);
    assertThat(one.ids(CheckLedgerListTests.ALL)).containsExactly(accepted.getFirst().checkId());
    assertThat(one.audited()).hasSize(2);
  }

  @Test
  void keyIsKeptForItsTimeAndFreeAfterwards() {
    value(accept(1, key("old", "body")));
    one.pass(LedgerCase.KEYS_KEPT);
    assertThat(value(accept(2, key("old", "other")))).isEqualTo(new Acceptance.KeyReused());
    one.pass(Duration.ofNanos(1000));
    assertThat(value(accept(3, key("old", "other"))))
        .isEqualTo(new Acceptance.Accepted(one.id(3), null));
    assertThat(value(accept(4, key("old", "other"))))
        .isEqualTo(new Acceptance.Known(one.id(3), null));
    assertThat(value(accept(5, key("old", "body")))).isEqualTo(new Acceptance.KeyReused());
  }

  @Test
  void oldKeyThatManyWantGoesToOne() {
    value(accept(1, key("old", "body")));
    one.pass(LedgerCase.KEYS_KEPT.plusSeconds(1));
    List<Acceptance> all =
        value(
            Flux.range(10, 20)
                .flatMap(number -> accept(number, key("old", "body")), 20)
                .collectList());
    assertThat(all.stream().filter(Acceptance.Accepted.class::isInstance)).hasSize(1);
    assertThat(one.ids(CheckLedgerListTests.ALL)).hasSize(2);
  }

  @Test
  void entryIsRecordedOnceUnderAKey() {
    one.done(1, "call");
    RepeatableRequest key = new RepeatableRequest("e", "VERIFICATION", LedgerCase.bytes("body"));
    List<Acceptance> all =
        value(
            Flux.range(10, SENDERS)
                .flatMap(
                    number -> ledger.record(one.caller(), one.verification(number, 1), key),
                    SENDERS)
                .collectList());
    List<KeptEntry> entries = value(ledger.load(one.practice, one.id(1))).entries();
    assertThat(entries).hasSize(1);
    assertThat(all)
        .contains(
            new Acceptance.Accepted(one.id(1), entries.getFirst().id()),
            new Acceptance.Known(one.id(1), entries.getFirst().id()));
    assertThat(all.stream().distinct()).hasSize(2);
    assertThat(one.audited(1))
        .containsExactly("CHECK_ACCEPTED", "CHECK_FINISHED", "ENTRY_RECORDED");
  }

  @Test
  void keyOfARequestThatFailedIsFree() {
    RepeatableRequest key = key("free", "body");
    LedgerCase.none(ledger.record(one.caller(), one.verification(9, 5), key));
    assertThat(value(accept(1, key))).isInstanceOf(Acceptance.Accepted.class);
  }
}
