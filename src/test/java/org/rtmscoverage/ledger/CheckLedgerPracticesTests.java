package org.rtmscoverage.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rtmscoverage.ledger.LedgerCase.BORN;
import static org.rtmscoverage.ledger.LedgerCase.LAST_NAME;
import static org.rtmscoverage.ledger.LedgerCase.MEMBER;
import static org.rtmscoverage.ledger.LedgerCase.done;
import static org.rtmscoverage.ledger.LedgerCase.finished;
import static org.rtmscoverage.ledger.LedgerCase.key;
import static org.rtmscoverage.ledger.LedgerCase.none;
import static org.rtmscoverage.ledger.LedgerCase.value;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rtmscoverage.ledger.CheckLedger.Abandoned;
import org.rtmscoverage.ledger.audit.AuditAction;
import org.rtmscoverage.ledger.database.LedgerDatabases;
import reactor.core.publisher.Flux;

/** What one practice keeps is nobody else's, and nobody reads it in the database. */
@ParameterizedClass
@EnumSource
@NullUnmarked // a null that slips through fails the test anyway
class CheckLedgerPracticesTests {

  @Parameter LedgerDatabases kind;
  private LedgerCase one;
  private LedgerCase other;

  @BeforeEach
  void begin() {
    one = new LedgerCase(kind.of(CheckLedgerPracticesTests.class));
    other = new LedgerCase(one.database);
  }

  @Test
  void anotherPracticeFindsNothingAndChangesNothing() {
    one.done(1, "call");
    value(one.ledger.record(one.caller(), one.verification(9, 1), null));
    value(one.ledger.accept(one.caller(), one.check(2), CheckState.RUNNING, key("k", "b")));
    one.pass(LedgerCase.LEASE.plusSeconds(1));
    other.pass(LedgerCase.LEASE.plusSeconds(1));
    CheckLedger ledger = other.ledger;

    none(ledger.load(other.practice, one.id(1)));
    none(ledger.read(other.caller(), one.id(1), AuditAction.CHECK_READ));
    assertThat(other.ids(CheckLedgerListTests.ALL)).isEmpty();
    none(ledger.take(other.practice, one.id(2)));
    done(ledger.giveUp(new Abandoned(other.practice, one.id(2), 1)));
    assertThat(value(ledger.finish(other.caller(), one.id(2), 1, finished("COVERED")))).isFalse();
    none(ledger.record(other.caller(), one.step(10, 1, "call", true), null));
    none(ledger.onRecord(other.practice, LedgerCase.PAYER, LedgerCase.person(one.check(1))));
    assertThat(
            value(ledger.accept(other.caller(), other.check(1), CheckState.RUNNING, key("k", "b"))))
        .isEqualTo(new Acceptance.Accepted(other.id(1), null));

    assertThat(one.head(1).openSteps()).isEqualTo(1);
    assertThat(one.head(2).state()).isEqualTo(CheckState.RUNNING);
    assertThat(one.head(2).runs()).isEqualTo(1);
    assertThat(other.audited())
        .extracting(entry -> entry.action().name())
        .containsExactly("CHECKS_LISTED", "CHECK_ACCEPTED");
  }

  @Test
  void recheckOfAnotherPracticesCheckIsNotShownThere() {
    one.done(1);
    other.accept(
        other.check(1, LedgerCase.PAYER, LedgerCase.SERVICE, MEMBER, LAST_NAME, BORN, one.id(1)));
    assertThat(value(one.ledger.load(one.practice, one.id(1))).rechecks()).isEmpty();
  }

  @Test
  void noColumnHoldsMemberDataInPlain() {
    one.accept(one.check(1));
    value(one.ledger.accept(one.caller(), one.check(2), CheckState.RUNNING, key(MEMBER, MEMBER)));
    value(one.ledger.finish(one.caller(), one.id(1), 1, finished("COVERED", "call")));
    value(one.ledger.record(one.caller(), one.verification(9, 1), key(LAST_NAME, MEMBER)));
    List<String> columns = columns();
    assertThat(columns).hasSizeGreaterThan(70);
    for (String column : columns) {
      for (String text : texts(column)) {
        assertThat(Stream.of(text, decoded(text)))
            .as(column)
            .noneMatch(shown -> shown.contains("MARKED"))
            .noneMatch(shown -> shown.contains(LAST_NAME))
            .noneMatch(shown -> shown.contains(BORN.toString()))
            .noneMatch(shown -> shown.contains("answer\""));
      }
    }
  }

  private List<String> columns() {
    return value(
        one.database
            .read(
                db ->
                    db.sql(
                            "select table_name, column_name from information_schema.columns"
                                + " where table_schema = 'public'")
                        .map(row -> row.get(0, String.class) + "." + row.get(1, String.class))
                        .all())
            .collectList());
  }

  private List<String> texts(String column) {
    String table = column.substring(0, column.indexOf('.'));
    return value(
        one.database
            .read(
                db ->
                    db.sql("select * from \"" + table + "\"")
                        .map(row -> String.valueOf(row.get(column.substring(table.length() + 1))))
                        .all())
            .collectList());
  }

  private static String decoded(String text) {
    return text.matches("[A-Za-z0-9+/]{4,}={0,2}") && text.length() % 4 == 0
        ? new String(Base64.getDecoder().decode(text), StandardCharsets.ISO_8859_1)
        : "";
  }

  @ParameterizedTest
  @CsvSource({
    "sealed_answer, sealed_answer",
    "sealed_request, sealed_request",
    "sealed_told, sealed_told",
    "sealed_digest, sealed_digest",
    "sealed_told, sealed_answer"
  })
  void sealedTextThatWasMovedDoesNotOpen(String from, String to) {
    one.done(1);
    one.done(2);
    int source = from.equals(to) ? 1 : 2;
    run(
        "update coverage_check set %s = (select %s from coverage_check where id = '%s') where id = '%s'"
            .formatted(to, from, one.id(source), one.id(2)));
    assertThatThrownBy(() -> one.head(2)).hasMessageContaining("UnreadableCheckException");
    assertThat(one.head(1).id()).isEqualTo(one.id(1));
  }

  @Test
  void checkThatDoesNotOpenStandsInTheListWithoutItsRequest() {
    one.done(1);
    one.done(2);
    run(
        "update coverage_check set sealed_request = (select sealed_request from coverage_check where id = '%s') where id = '%s'"
            .formatted(one.id(1), one.id(2)));
    CheckFilter all = new CheckFilter(null, null, null, null, null, null, null, null, null);
    RequestsPage listed = value(one.ledger.listWithRequests(one.caller(), all, null, 9));
    assertThat(listed.page().items()).hasSize(2);
    assertThat(listed.requests()).containsOnlyKeys(one.id(1));
  }

  @Test
  void checkThatWasMovedToAnotherPracticeDoesNotOpen() {
    one.done(1);
    run(
        "update coverage_check set practice = '%s' where id = '%s'"
            .formatted(other.practice, one.id(1)));
    assertThatThrownBy(() -> value(other.ledger.load(other.practice, one.id(1))))
        .hasMessageContaining("UnreadableCheckException");
  }

  @Test
  void entryThatWasMovedDoesNotOpen() {
    one.done(1);
    value(one.ledger.record(one.caller(), one.verification(8, 1), null));
    value(one.ledger.record(one.caller(), one.verification(9, 1), null));
    run(
        "update check_entry set sealed_body = (select sealed_body from check_entry where id = '%s')"
            .formatted(one.id(8)));
    assertThatThrownBy(() -> one.head(1)).hasMessageContaining("UnreadableCheckException");
  }

  private void run(String statement) {
    done(one.database.change(db -> db.sql(statement).fetch().rowsUpdated()));
  }

  @Test
  void practicesWorkAtOnceWithoutMixing() {
    done(
        Flux.range(1, 20)
            .flatMap(
                number -> {
                  LedgerCase whose = number % 2 == 0 ? one : other;
                  return whose.ledger.accept(
                      whose.caller(),
                      whose.check(number),
                      CheckState.RUNNING,
                      key("k" + number, ""));
                },
                8)
            .then());
    assertThat(one.ids(CheckLedgerListTests.ALL)).hasSize(10);
    assertThat(other.ids(CheckLedgerListTests.ALL)).hasSize(10);
    assertThat(value(one.audit.verify(one.practice, null)).intact()).isTrue();
  }
}
