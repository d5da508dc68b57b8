package org.rtmscoverage.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.ledger.LedgerCase.BORN;
import static org.rtmscoverage.ledger.LedgerCase.LAST_NAME;
import static org.rtmscoverage.ledger.LedgerCase.MEMBER;
import static org.rtmscoverage.ledger.LedgerCase.NOON;
import static org.rtmscoverage.ledger.LedgerCase.PAYER;
import static org.rtmscoverage.ledger.LedgerCase.SERVICE;
import static org.rtmscoverage.ledger.LedgerCase.finished;
import static org.rtmscoverage.ledger.LedgerCase.value;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rtmscoverage.ledger.CheckFilter.MemberSearch;
import org.rtmscoverage.ledger.database.LedgerDatabases;
import org.rtmscoverage.vocabulary.MemberNumber;
import org.rtmscoverage.vocabulary.PayerId;

/** Lists of checks: every filter, every page. */
@ParameterizedClass
@EnumSource
@NullUnmarked // a null that slips through fails the test anyway
class CheckLedgerListTests {

  static final CheckFilter ALL =
      new CheckFilter(null, null, null, null, null, null, null, null, null);

  private static final PayerId OTHER = new PayerId("aetna");

  @Parameter LedgerDatabases kind;
  private LedgerCase one;
  private CheckLedger ledger;

  @BeforeEach
  void begin() {
    one = new LedgerCase(kind.of(CheckLedgerListTests.class));
    ledger = one.ledger;
  }

  /** Four checks, an hour apart: done with a step, done without, running, waiting. */
  private void four() {
    one.done(1, "call");
    hour();
    one.accept(one.check(2, OTHER, SERVICE.plusDays(1), "W2", "O'Brien-Łukasz", BORN, one.id(1)));
    value(ledger.finish(one.caller(), one.id(2), 1, finished("NOT_COVERED")));
    hour();
    one.accept(one.check(3, PAYER, SERVICE.plusDays(2), MEMBER, "Newname", BORN, null));
    hour();
    NewCheck waits =
        one.check(4, OTHER, SERVICE.plusDays(3), MEMBER, LAST_NAME, BORN.plusDays(1), null);
    value(ledger.accept(one.caller(), waits, CheckState.QUEUED, null));
  }

  private void hour() {
    one.pass(Duration.ofHours(1));
  }

  private void finds(CheckFilter filter, int... numbers) {
    assertThat(one.ids(filter))
        .containsExactlyElementsOf(IntStream.of(numbers).mapToObj(one::id).toList());
  }

  private static CheckFilter accepted(@Nullable Instant from, @Nullable Instant to) {
    return new CheckFilter(null, null, null, from, to, null, null, null, null);
  }

  private static CheckFilter service(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new CheckFilter(null, null, null, null, null, from, to, null, null);
  }

  private static CheckFilter state(CheckState state) {
    return new CheckFilter(null, null, state, null, null, null, null, null, null);
  }

  private static CheckFilter open(boolean open) {
    return new CheckFilter(null, null, null, null, null, null, null, open, null);
  }

  private static CheckFilter of(
      @Nullable String number, @Nullable String lastName, @Nullable LocalDate born) {
    MemberSearch member =
        new MemberSearch(number == null ? null : new MemberNumber(number), lastName, born);
    return new CheckFilter(null, null, null, null, null, null, null, null, member);
  }

  @Test
  void eachFilterAlone() {
    four();
    finds(ALL, 4, 3, 2, 1);
    finds(new CheckFilter(OTHER, null, null, null, null, null, null, null, null), 4, 2);
    finds(new CheckFilter(null, "NOT_COVERED", null, null, null, null, null, null, null), 2);
    finds(state(CheckState.DONE), 2, 1);
    finds(state(CheckState.QUEUED), 4);
    finds(state(CheckState.FAILED));
    finds(accepted(NOON.plusSeconds(3600), null), 4, 3, 2);
    finds(accepted(null, NOON.plusSeconds(3600)), 1);
    finds(accepted(NOON, NOON.plusNanos(1000)), 1);
    finds(service(SERVICE.plusDays(2), null), 4, 3);
    finds(service(null, SERVICE.plusDays(1)), 2, 1);
    finds(open(true), 1);
    finds(open(false), 4, 3, 2);
  }

  @Test
  void memberIsFoundHoweverTheNumberAndTheNameAreWritten() {
    four();
    finds(of("zz-marked 4711", null, null), 4, 3, 1);
    finds(of("ZZMARKED471", null, null));
    finds(of(null, "MARKEDNAME", BORN), 1);
    finds(of(null, "obrien lukasz", BORN), 2);
    finds(of(null, LAST_NAME, BORN.plusDays(2)));
    finds(of(MEMBER, LAST_NAME, BORN), 1);
    finds(of("W2", LAST_NAME, BORN));
  }

  @Test
  void allFiltersTogether() {
    four();
    MemberSearch member = new MemberSearch(new MemberNumber(MEMBER), LAST_NAME, BORN);
    Instant after = NOON.plusSeconds(1);
    finds(
        new CheckFilter(
            PAYER, "READY_TO_SUBMIT", CheckState.DONE, NOON, after, SERVICE, SERVICE, true, member),
        1);
    finds(
        new CheckFilter(
            PAYER,
            "READY_TO_SUBMIT",
            CheckState.DONE,
            NOON,
            after,
            SERVICE,
            SERVICE,
            false,
            member));
    finds(
        new CheckFilter(
            OTHER,
            "READY_TO_SUBMIT",
            CheckState.DONE,
            NOON,
            after,
            SERVICE,
            SERVICE,
            true,
            member));
  }

  @Test
  void pagesHoldEachCheckOnceThoughManyWereAcceptedAtTheSameTime() {
    for (int number = 1; number <= 11; number++) {
      one.accept(one.check(number));
      if (number == 7) {
        one.pass(Duration.ofNanos(1000));
      }
    }
    for (int limit : new int[] {1, 2, 3, 5, 10, 11, 12}) {
      List<String> read = new ArrayList<>();
      PageStart start = null;
      do {
        CheckPage page = value(ledger.list(one.caller(), ALL, start, limit));
        assertThat(page.items()).isNotEmpty().hasSizeLessThanOrEqualTo(limit);
        page.items().forEach(head -> read.add(head.id()));
        start = page.next();
      } while (start != null);
      assertThat(read)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, 11).map(i -> 12 - i).mapToObj(one::id).toList());
    }
  }

  @Test
  void pageBeginsAfterACheckWhateverCameSince() {
    four();
    CheckPage page = value(ledger.list(one.caller(), ALL, null, 2));
    hour();
    one.accept(one.check(5));
    assertThat(value(ledger.list(one.caller(), ALL, page.next(), 2)).items())
        .extracting(CheckHead::id)
        .containsExactly(one.id(2), one.id(1));
  }

  @Test
  void checkNamesThoseThatRepeatIt() {
    four();
    assertThat(value(ledger.load(one.practice, one.id(1))).rechecks()).containsExactly(one.id(2));
    assertThat(one.head(2).recheckOf()).isEqualTo(one.id(1));
  }
}
