package org.rtmscoverage.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.benefits.CoverageStatus;
import org.rtmscoverage.eligibility.AuthorizationIndicator;
import org.rtmscoverage.eligibility.EligibilityOutcome;
import org.rtmscoverage.eligibility.EligibilityOutcome.UnavailableCause;
import org.rtmscoverage.policy.Cause;
import org.rtmscoverage.policy.CauseKind;
import org.rtmscoverage.policy.EffectiveFromBasis;
import org.rtmscoverage.policy.PolicyEvaluator;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.SourceGrade;

@NullUnmarked // a null that slips through fails the test anyway
class DeterminationTests {

  private static final Cause QUESTION = Verdicts.cause(CauseKind.MISSING_FACT, "Which dose?");
  private static final Cause JUDGEMENT = Verdicts.cause(CauseKind.JUDGEMENT, "Was it enough?");
  private static final Cause REFERRAL = Verdicts.cause(CauseKind.REFERRAL, "Under 18");
  private static final Cause UNREAD = Verdicts.cause(CauseKind.UNPUBLISHED, "Rule 4");
  private static final Cause EXTERNAL = Verdicts.cause(CauseKind.EXTERNAL, "InterQual");
  private static final PolicyVerdict ASKS = Verdicts.unknown(Truth.UNKNOWN, QUESTION);
  private static final PolicyVerdict REFERS = Verdicts.unknown(Truth.UNKNOWN, REFERRAL);

  private static Situation clear() {
    return Situation.clear();
  }

  private static EligibilityOutcome down() {
    return new EligibilityOutcome.Unavailable(Situation.NOW, UnavailableCause.TIMED_OUT);
  }

  static Stream<Arguments> outcomes() {
    var enough = Map.of(Situation.PLANNING, 1, Situation.DELIVERY, 35);
    return Stream.of(
        arguments(Outcome.COVERAGE_INACTIVE, clear().plan(CoverageStatus.INACTIVE)),
        arguments(Outcome.NOT_COVERED, clear().nonCovered()),
        arguments(Outcome.NOT_COVERED, clear().verdict(Verdicts.notCovered(SourceGrade.PRIMARY))),
        arguments(Outcome.CRITERIA_NOT_MET, clear().verdict(Verdicts.notMet("Two trials"))),
        arguments(Outcome.MORE_INFORMATION_NEEDED, clear().verdict(ASKS)),
        arguments(
            Outcome.MORE_INFORMATION_NEEDED,
            clear().verdict(Verdicts.unknown(Truth.UNKNOWN, JUDGEMENT))),
        arguments(Outcome.MANUAL_REVIEW, clear().verdict(REFERS)),
        arguments(
            Outcome.MANUAL_REVIEW, clear().verdict(Verdicts.unknown(Truth.UNKNOWN, EXTERNAL))),
        arguments(Outcome.MANUAL_REVIEW, clear().verdict(Verdicts.unknown(Truth.MET, UNREAD))),
        arguments(Outcome.MANUAL_REVIEW, clear().verdict(PolicyEvaluator.noPolicy("none"))),
        arguments(Outcome.ELIGIBILITY_UNCONFIRMED, clear().plan(CoverageStatus.ACTIVE_PENDING)),
        arguments(Outcome.ELIGIBILITY_UNCONFIRMED, clear().plan(CoverageStatus.INACTIVE_PENDING)),
        arguments(Outcome.ELIGIBILITY_UNCONFIRMED, clear().behavioral(CoverageStatus.NOT_STATED)),
        arguments(Outcome.ELIGIBILITY_UNCONFIRMED, clear().behavioral(CoverageStatus.INACTIVE)),
        arguments(Outcome.ELIGIBILITY_UNCONFIRMED, clear().verifiedFor("2026-11-23")),
        arguments(Outcome.ELIGIBILITY_UNCONFIRMED, clear().planDates(null, "2026-11-30")),
        arguments(Outcome.ELIGIBILITY_UNCONFIRMED, clear().planDates("2026-12-02", null)),
        arguments(Outcome.ELIGIBILITY_UNCONFIRMED, clear().outcome(down())),
        arguments(
            Outcome.ELIGIBILITY_UNCONFIRMED,
            clear().outcome(new EligibilityOutcome.NotConnected(Situation.NOW))),
        arguments(
            Outcome.ELIGIBILITY_UNCONFIRMED,
            clear().outcome(new EligibilityOutcome.Unreadable(Situation.NOW, "HTML"))),
        arguments(
            Outcome.ELIGIBILITY_UNCONFIRMED,
            clear().outcome(new EligibilityOutcome.Rejected(Situation.NOW, List.of()))),
        arguments(Outcome.ELIGIBILITY_UNCONFIRMED, clear().notAsked()),
        arguments(Outcome.ELIGIBILITY_UNCONFIRMED, clear().answerNotRead()),
        arguments(Outcome.READY_TO_SUBMIT, clear()),
        arguments(Outcome.READY_TO_SUBMIT, clear().rule(true)),
        arguments(Outcome.READY_TO_SUBMIT, clear().planDates("2026-12-01", "2026-12-01")),
        arguments(Outcome.LIKELY_COVERED, clear().rule(false)),
        arguments(
            Outcome.LIKELY_COVERED, clear().rule(true).onFile("2026-12-01", "2027-03-01", enough)));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void eachOutcomeIsReached(Outcome expected, Situation situation) {
    CoverageSummary summary = situation.summary();
    assertThat(summary.determination().outcome()).isEqualTo(expected);
    assertThat(summary.disclaimer()).isEqualTo(SummaryAssembler.DISCLAIMER);
    assertThat(summary.determination().headline())
        .matches(".*[.?]")
        .doesNotContain("..", "?.", ": .");
    assertThat(summary.criteriaSets().stream().filter(CriteriaSet::decides)).hasSize(1);
  }

  /** Each case also has what the next outcome, or one further down, is made of. */
  static Stream<Arguments> neighbours() {
    PolicyVerdict notCovered = Verdicts.notCovered(SourceGrade.PRIMARY);
    PolicyVerdict notMet = Verdicts.notMet("Two trials");
    return Stream.of(
        arguments(
            Outcome.COVERAGE_INACTIVE, clear().plan(CoverageStatus.INACTIVE).verdict(notCovered)),
        arguments(Outcome.COVERAGE_INACTIVE, clear().plan(CoverageStatus.INACTIVE).nonCovered()),
        arguments(Outcome.COVERAGE_INACTIVE, clear().plan(CoverageStatus.INACTIVE).verdict(notMet)),
        arguments(Outcome.NOT_COVERED, clear().nonCovered().verdict(notMet)),
        arguments(
            Outcome.NOT_COVERED, clear().plan(CoverageStatus.INACTIVE_PENDING).verdict(notCovered)),
        arguments(
            Outcome.CRITERIA_NOT_MET,
            clear()
                .verdict(
                    Verdicts.of(
                        Truth.NOT_MET,
                        Truth.NOT_MET,
                        Verdicts.leaf("Two trials", Truth.NOT_MET),
                        Verdicts.leaf("open", Truth.UNKNOWN, QUESTION)))),
        arguments(
            Outcome.MORE_INFORMATION_NEEDED,
            clear().verdict(Verdicts.unknown(Truth.UNKNOWN, REFERRAL, QUESTION))),
        arguments(Outcome.MORE_INFORMATION_NEEDED, clear().verdict(ASKS).outcome(down())),
        arguments(Outcome.MANUAL_REVIEW, clear().verdict(REFERS).outcome(down())),
        arguments(Outcome.ELIGIBILITY_UNCONFIRMED, clear().rule(true).verifiedFor("2026-11-23")),
        arguments(Outcome.ELIGIBILITY_UNCONFIRMED, clear().rule(false).verifiedFor("2026-11-23")),
        arguments(Outcome.READY_TO_SUBMIT, clear().rule(false).rule(true)));
  }

  @ParameterizedTest
  @MethodSource("neighbours")
  void earlierOutcomeWins(Outcome expected, Situation situation) {
    assertThat(situation.summary().determination().outcome()).isEqualTo(expected);
  }

  @Test
  void ruleWeCouldNotReadMayStillBeMetWhereTheOthersAreNot() {
    CoverageSummary summary = clear().verdict(Verdicts.unknown(Truth.NOT_MET, UNREAD)).summary();
    assertThat(summary.determination().outcome()).isEqualTo(Outcome.MANUAL_REVIEW);
    assertThat(summary.determination().headline())
        .startsWith("What we could read of the criteria is not met; a person at the payer decides")
        .contains("Rule 4");
  }

  @ParameterizedTest
  @CsvSource({
    "PAYER_COPY,a copy of the payer's text",
    "SECONDARY,a secondary source",
    "CLINIC,a clinic's page"
  })
  void refusalByAWeakSourceNamesItInTheHeadline(SourceGrade grade, String named) {
    Determination found = clear().verdict(Verdicts.notCovered(grade)).summary().determination();
    assertThat(found.outcome()).isEqualTo(Outcome.NOT_COVERED);
    assertThat(found.headline())
        .contains("OCD is covered", "This rests on " + named, "before telling the patient");
    assertThat(found.reasons()).anyMatch(reason -> reason.startsWith("Some criteria"));
  }

  @Test
  void refusalByThePayersOwnTextNeedsNoHint() {
    assertThat(clear().verdict(Verdicts.notCovered(SourceGrade.PRIMARY)).summary().determination())
        .satisfies(found -> assertThat(found.headline()).doesNotContain("rests on"))
        .satisfies(found -> assertThat(found.reasons()).noneMatch(it -> it.contains("Some")));
  }

  @ParameterizedTest
  @CsvSource({
    "PRIMARY,CLEAR,The payer's criteria are met.",
    "PAYER_COPY,CLEAR,The payer's criteria are met.",
    "SECONDARY,ACTION,by a secondary source",
    "CLINIC,ACTION,by a clinic's page"
  })
  void yesByAWeakSourceIsNotGreen(SourceGrade grade, PartState state, String text) {
    CoverageSummary summary =
        clear()
            .rule(false)
            .verdict(Verdicts.graded(Truth.MET, grade, EffectiveFromBasis.STATED))
            .summary();
    assertThat(summary.determination().outcome()).isEqualTo(Outcome.LIKELY_COVERED);
    assertThat(summary.determination().parts().criteria().state()).isEqualTo(state);
    assertThat(summary.determination().parts().criteria().text()).contains(text);
  }

  @Test
  void headlineNamesEveryPartThatIsNotClear() {
    Determination found =
        clear().plan(CoverageStatus.INACTIVE).noCost().verdict(ASKS).summary().determination();
    assertThat(found.headline())
        .contains(
            "Coverage is not active",
            "not known whether prior authorization is required",
            "criteria still open",
            "cost not fully known: copay or coinsurance, deductible left not stated");
    assertThat(found.reasons().getFirst()).startsWith("Coverage is not active");
    assertThat(found.reasons()).doesNotHaveDuplicates();
  }

  @Test
  void fourUnmetCriteriaAreShortened() {
    assertThat(clear().verdict(Verdicts.notMet("A.", "B", "C", "D", "D")).summary().determination())
        .satisfies(found -> assertThat(found.headline()).contains("A; B; C; and 1 more"))
        .satisfies(found -> assertThat(found.reasons()).contains("Not met: A.", "Not met: D."));
  }

  @Test
  void payersRefusalIsPointedTo() {
    assertThat(clear().nonCovered().summary().determination())
        .satisfies(
            found ->
                assertThat(found.headline())
                    .startsWith("The payer's answer says this service is not covered."))
        .satisfies(
            found ->
                assertThat(found.reasons()).contains("The row at segment 3 says not covered."));
  }

  @Test
  void noPolicyIsSaid() {
    assertThat(
            clear().verdict(PolicyEvaluator.noPolicy("no policy for OCD")).summary().provenance())
        .contains(new ProvenanceEntry("criteria", "no policy known to us", null, null));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "STATED,'Policy 7, in force from 2025-12-01'",
        "INFERRED,'Policy 7, in force from 2025-12-01 (inferred)'",
        "FIRST_SEEN,'Policy 7, in force from 2025-12-01 (first seen)'"
      })
  void provenanceSaysHowTheFirstDayIsKnown(EffectiveFromBasis basis, String source) {
    assertThat(
            clear()
                .verdict(Verdicts.graded(Truth.MET, SourceGrade.PRIMARY, basis))
                .summary()
                .provenance())
        .contains(new ProvenanceEntry("criteria", source, SourceGrade.PRIMARY, null));
  }

  @Test
  void provenanceNamesEachWeakerSourceOnceAndTheRule() {
    var clinic = Verdicts.citation("Clinic page", "TMS", SourceGrade.CLINIC);
    List<ProvenanceEntry> entries =
        clear()
            .rule(true)
            .verdict(
                Verdicts.met(
                    Verdicts.cited("one", clinic),
                    Verdicts.cited("two", clinic),
                    Verdicts.cited("three", Verdicts.citation("Own", null, SourceGrade.PRIMARY))))
            .summary()
            .provenance();
    assertThat(entries)
        .extracting(ProvenanceEntry::part, ProvenanceEntry::source)
        .containsExactly(
            tuple("eligibility", "the payer's answer"),
            tuple("criteria", "Policy 7, in force from 2025-12-01"),
            tuple("criteria", "Clinic page, TMS, read 2026-12-01"),
            tuple("priorAuthorization", "Rule book, PA, read 2026-12-01"));
    assertThat(entries.getFirst().asOf()).isEqualTo(Situation.NOW);
  }

  @Test
  void provenanceOfASilentPayerIsNoAnswer() {
    assertThat(clear().outcome(down()).summary().provenance().getFirst().source())
        .isEqualTo("no answer");
  }

  @ParameterizedTest
  @EnumSource(UnavailableCause.class)
  void payerThatIsDownLeavesTheCriteriaWhole(UnavailableCause cause) {
    CoverageSummary summary =
        clear().outcome(new EligibilityOutcome.Unavailable(Situation.NOW, cause)).summary();
    assertThat(summary.eligibility().status()).isEqualTo(EligibilityStatus.UNAVAILABLE);
    assertThat(summary.determination().headline())
        .startsWith("The criteria are met, but coverage could not be confirmed.");
    assertThat(summary.determination().parts().criteria().state()).isEqualTo(PartState.CLEAR);
  }

  @Test
  void nothingIsGreenWhereTheAnswerContradictsTheRule() {
    CoverageSummary summary =
        clear().rule(false).says(AuthorizationIndicator.YES, "90868").summary();
    assertThat(summary.determination().outcome()).isEqualTo(Outcome.READY_TO_SUBMIT);
    assertThat(summary.determination().reasons())
        .contains("On authorization: rule says false", "On authorization: row 90868");
  }
}
