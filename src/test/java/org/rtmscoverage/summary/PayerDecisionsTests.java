package org.rtmscoverage.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.rtmscoverage.summary.Recorded.ENOUGH;
import static org.rtmscoverage.summary.Recorded.decided;
import static org.rtmscoverage.summary.Situation.DELIVERY;
import static org.rtmscoverage.summary.Situation.PLANNING;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.summary.PayerDecision.Decision;
import org.rtmscoverage.vocabulary.ProcedureCode;

@NullUnmarked // a null that slips through fails the test anyway
class PayerDecisionsTests {

  private static final String FROM = "2026-11-25";
  private static final String TO = "2027-03-31";
  private static final String DAY = "2026-11-20";

  private static Situation clear() {
    return Situation.clear().rule(true).route("FAX", "555-0101");
  }

  private static PayerDecision certified(String number, String day) {
    return decided(Decision.CERTIFIED, number, day, FROM, TO, ENOUGH);
  }

  @ParameterizedTest
  @EnumSource(names = {"CERTIFIED", "CERTIFIED_PARTIAL", "MODIFIED"})
  void whatIsCertifiedActsAsAnAuthorizationOnFile(Decision decision) {
    CoverageSummary summary =
        clear().decided(decided(decision, "A9", DAY, FROM, TO, ENOUGH)).summary();
    assertThat(summary.priorAuthorization().onFile())
        .satisfies(held -> assertThat(held.number()).isEqualTo("A9"))
        .satisfies(held -> assertThat(held.unitsByCode()).isEqualTo(ENOUGH));
    assertThat(summary.determination().outcome()).isEqualTo(Outcome.LIKELY_COVERED);
    assertThat(summary.priorAuthorization().basis())
        .filteredOn(basis -> basis.source().equals("AUTHORIZATION_DECISION"))
        .singleElement()
        .satisfies(basis -> assertThat(basis.says()).isEqualTo(decision.name()))
        .satisfies(
            basis ->
                assertThat(basis.text())
                    .contains("(number A9) from November 25, 2026 to March 31, 2027: 1 of 90867"));
  }

  static Stream<Arguments> states() {
    var few = Map.of(PLANNING, 1, DELIVERY, 5);
    return Stream.of(
        arguments("units too few", clear().decided(at("A9", FROM, TO, few)), "units"),
        arguments("no units", clear().decided(at("A9", FROM, TO, Map.of())), "units"),
        arguments("no dates", clear().decided(at("A9", null, null, ENOUGH)), "dates"),
        arguments("one date", clear().decided(at("A9", FROM, null, ENOUGH)), "dates"),
        arguments("no number", clear().decided(at(null, FROM, TO, ENOUGH)), "number"),
        arguments("neither", clear().decided(at(null, null, null, ENOUGH)), "dates and number"),
        arguments(
            "over before the day", clear().decided(at("A9", FROM, "2026-11-30", ENOUGH)), null),
        arguments(
            "begins after the course", clear().decided(at("A9", "2027-09-01", null, ENOUGH)), null),
        arguments(
            "begins after the day",
            clear().decided(at("A9", "2026-12-15", "2027-06-30", ENOUGH)),
            null));
  }

  private static PayerDecision at(
      String number, String from, String to, Map<ProcedureCode, Integer> units) {
    return decided(Decision.CERTIFIED, number, DAY, from, to, units);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("states")
  void whatIsNotCertainIsToBeConfirmedOrDoesNotCount(
      String name, Situation situation, String doubt) {
    CoverageSummary summary = situation.summary();
    assertThat(summary.priorAuthorization().onFile()).as(name).isNull();
    assertThat(summary.determination().headline())
        .contains(
            doubt == null
                ? "none on file"
                : doubt + " of the authorization on file to be confirmed");
    assertThat(summary.priorAuthorization().basis())
        .extracting(AuthorizationBasis::source)
        .contains("AUTHORIZATION_DECISION");
  }

  @Test
  void decisionWhoseDatesDoNotHoldTheDaySaysThatItDoesNotCount() {
    var basis =
        clear()
            .decided(at("A9", FROM, "2026-11-30", ENOUGH))
            .summary()
            .priorAuthorization()
            .basis();
    assertThat(basis.getLast().why())
        .isEqualTo("It does not count: its dates do not hold the day of service.");
  }

  @Test
  void laterAuthorizationTakesOverWhereTheFirstEnds() {
    var half = Map.of(PLANNING, 1, DELIVERY, 17);
    CoverageSummary summary =
        clear()
            .course("2026-12-01")
            .decided(decided(Decision.CERTIFIED, "A8", DAY, FROM, "2026-12-24", half))
            .decided(decided(Decision.CERTIFIED, "A9", DAY, "2026-12-25", TO, ENOUGH))
            .summary();
    assertThat(summary.determination().parts().authorization().state()).isEqualTo(PartState.CLEAR);
  }

  @Test
  void requestsOwnAuthorizationWinsOverTheSameNumber() {
    var none = Map.of(PLANNING, 1, DELIVERY, 36);
    CoverageSummary summary =
        clear().onFile(FROM, TO, ENOUGH, none).decided(certified("A1", DAY)).summary();
    assertThat(summary.priorAuthorization().onFile()).isNull();
  }

  @Test
  void numberIsTheSameHoweverItIsWritten() {
    var cancelled = decided(Decision.CANCELLED, "a-1", "2026-11-22");
    assertThat(
            clear()
                .decided(certified("A1", DAY))
                .decided(cancelled)
                .summary()
                .priorAuthorization()
                .onFile())
        .isNull();
    assertThat(clear().decided(cancelled).summary().priorAuthorization().basis())
        .anySatisfy(
            one -> assertThat(one.why()).contains("no authorization of this number is known here"));
  }

  @Test
  void cancelledTakesAwayWhatCarriesItsNumber() {
    var cancelled = decided(Decision.CANCELLED, "A1", "2026-11-22");
    assertThat(
            clear()
                .decided(certified("A1", DAY))
                .decided(cancelled)
                .summary()
                .priorAuthorization()
                .onFile())
        .isNull();
    assertThat(
            clear()
                .onFile(FROM, TO, ENOUGH)
                .decided(cancelled)
                .summary()
                .priorAuthorization()
                .onFile())
        .isNull();
    assertThat(
            clear()
                .decided(certified("A2", DAY))
                .decided(cancelled)
                .summary()
                .priorAuthorization()
                .onFile())
        .isNotNull();
    assertThat(
            clear()
                .decided(cancelled)
                .decided(certified("A1", "2026-11-23"))
                .summary()
                .priorAuthorization()
                .onFile())
        .isNotNull();
  }

  @Test
  void pendedRequestIsFollowedUpAndNotSentAgain() {
    CoverageSummary summary = clear().decided(decided(Decision.PENDED, "P1", DAY)).summary();
    assertThat(summary.determination().parts().authorization().state()).isEqualTo(PartState.ACTION);
    assertThat(summary.determination().parts().authorization().text())
        .isEqualTo("The request is pended since November 20, 2026.");
    assertThat(summary.determination().outcome()).isEqualTo(Outcome.MANUAL_REVIEW);
    assertThat(summary.determination().headline()).contains("pended since November 20, 2026");
    assertThat(summary.nextSteps())
        .extracting(NextStep::id)
        .contains("authorization-pended")
        .doesNotContain("submit");
    assertThat(summary.callScript().questions())
        .extracting(CallQuestion::id)
        .contains("authorization-pended");
    assertThat(summary.denialRisks())
        .singleElement()
        .satisfies(risk -> assertThat(risk.stepIds()).containsExactly("authorization-pended"));
  }

  @Test
  void pendedExtensionNamesWhatIsCoveredAlready() {
    var few = Map.of(PLANNING, 1, DELIVERY, 17);
    CoverageSummary summary =
        clear()
            .course("2026-12-01")
            .decided(decided(Decision.CERTIFIED, "A8", DAY, FROM, TO, few))
            .decided(decided(Decision.PENDED, null, "2026-11-22"))
            .summary();
    assertThat(summary.determination().parts().authorization().text())
        .isEqualTo(
            "What is authorized covers the first 18 of 36 sessions. The request is pended since"
                + " November 22, 2026.");
  }

  @Test
  void askingForMoreLeavesWhatIsCertified() {
    CoverageSummary summary =
        clear()
            .decided(certified("A9", DAY))
            .decided(decided(Decision.PENDED, "A9", "2026-11-22"))
            .summary();
    assertThat(summary.determination().parts().authorization().state()).isEqualTo(PartState.CLEAR);
  }

  @Test
  void refusalBlocksIsNamedAndComesFirstAmongTheRisks() {
    CoverageSummary summary =
        clear()
            .otherCoverage("Second")
            .decided(decided(Decision.NOT_CERTIFIED, null, DAY))
            .summary();
    Part part = summary.determination().parts().authorization();
    assertThat(part.state()).isEqualTo(PartState.BLOCKED);
    assertThat(part.text())
        .isEqualTo("On November 20, 2026 the payer did not certify a request (too few trials).");
    assertThat(summary.determination().outcome()).isEqualTo(Outcome.MANUAL_REVIEW);
    assertThat(summary.determination().headline()).contains("did not certify", "too few trials");
    assertThat(summary.nextSteps())
        .extracting(NextStep::id)
        .contains("authorization-refused", "peer-to-peer")
        .doesNotContain("submit", "authorization-unknown");
    DenialRisk first = summary.denialRisks().getFirst();
    assertThat(first.code()).isEqualTo("39");
    assertThat(first.stepIds()).containsExactly("authorization-refused", "peer-to-peer");
    assertThat(summary.denialRisks()).extracting(DenialRisk::code).doesNotContain("197");
  }

  static Stream<Arguments> refusals() {
    var refused = decided(Decision.NOT_CERTIFIED, null, DAY);
    return Stream.of(
        arguments(
            "alone, none required", Situation.clear().rule(false).decided(refused), "BLOCKED"),
        arguments("nothing settled", Situation.clear().decided(refused), "BLOCKED"),
        arguments(
            "and then certified",
            clear().decided(refused).decided(certified("A9", "2026-11-22")),
            "CLEAR"),
        arguments(
            "after another was certified",
            clear().decided(certified("A9", "2026-11-10")).decided(refused),
            "ACTION"),
        arguments(
            "of the number on file",
            clear().onFile(FROM, TO, ENOUGH).decided(decided(Decision.NOT_CERTIFIED, "A1", DAY)),
            "BLOCKED"),
        arguments(
            "and appealed",
            clear().decided(refused).decided(decided(Decision.PENDED, "P2", "2026-11-22")),
            "ACTION"),
        arguments(
            "for other days",
            clear()
                .onFile(FROM, TO, ENOUGH)
                .decided(
                    decided(
                        Decision.NOT_CERTIFIED, "A1", DAY, "2027-04-01", "2027-06-30", Map.of())),
            "CLEAR"),
        arguments(
            "long ago",
            clear()
                .onFile(FROM, TO, ENOUGH)
                .decided(decided(Decision.NOT_CERTIFIED, null, "2026-06-03")),
            "CLEAR"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void refusalStandsUntilTheNextDecision(String name, Situation situation, PartState state) {
    assertThat(situation.summary().determination().parts().authorization().state())
        .as(name)
        .isEqualTo(state);
  }

  @Test
  void decisionsStandInProvenance() {
    assertThat(clear().decided(certified("A9", DAY)).summary().provenance())
        .extracting(ProvenanceEntry::source)
        .contains(
            "the payer's decision of November 20, 2026, recorded by the clinic on November 20,"
                + " 2026");
  }

  @Test
  void newestIsLastAndThePersonHidden() {
    var record =
        new OnRecord(List.of(), List.of(certified("A9", "2026-11-22"), certified("A8", DAY)));
    assertThat(record.decisions()).extracting(PayerDecision::number).containsExactly("A8", "A9");
    assertThat(certified("A9", DAY)).hasToString("PayerDecision[hidden]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> decided(Decision.CERTIFIED, "A9", DAY, TO, FROM, Map.of()));
  }
}
