package org.rtmscoverage.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.benefits.CarveOutFound;
import org.rtmscoverage.benefits.CarveOutState;
import org.rtmscoverage.benefits.CoverageStatus;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.EligibilityOutcome;
import org.rtmscoverage.eligibility.Rejection;
import org.rtmscoverage.eligibility.RejectionClass;
import org.rtmscoverage.vocabulary.Owner;

@NullUnmarked // a null that slips through fails the test anyway
class EligibilityReadingTests {

  private static final Rejection PARTLY =
      new Rejection(
          RejectionClass.REQUEST_INVALID,
          "33",
          "Service type not supported.",
          "C",
          "2110C",
          Owner.BILLING,
          "Ask for service type MH only.",
          false);

  private static Situation clear() {
    return Situation.clear();
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE,ACTIVE,ACTIVE,CLEAR",
    "ACTIVE,NOT_STATED,ACTIVE,UNKNOWN",
    "ACTIVE,ACTIVE_PENDING,ACTIVE,UNKNOWN",
    "ACTIVE,INACTIVE,ACTIVE,BLOCKED",
    "ACTIVE,INACTIVE_PENDING,ACTIVE,BLOCKED",
    "ACTIVE_PENDING,ACTIVE,ACTIVE_PENDING,ACTION",
    "INACTIVE,ACTIVE,INACTIVE,BLOCKED",
    "INACTIVE,NOT_STATED,INACTIVE,BLOCKED",
    "INACTIVE_PENDING,NOT_STATED,INACTIVE_PENDING,ACTION",
    "NOT_STATED,ACTIVE,ACTIVE,CLEAR",
    "NOT_STATED,ACTIVE_PENDING,ACTIVE_PENDING,ACTION",
    "NOT_STATED,INACTIVE,UNREADABLE,UNKNOWN",
    "NOT_STATED,NOT_STATED,UNREADABLE,UNKNOWN"
  })
  void planAndMentalHealthStatusAreBothRead(
      CoverageStatus plan, CoverageStatus behavioral, EligibilityStatus status, PartState state) {
    CoverageSummary summary = clear().plan(plan).behavioral(behavioral).summary();
    assertThat(summary.eligibility().status()).isEqualTo(status);
    assertThat(summary.eligibility().behavioralHealthStatus()).isEqualTo(behavioral);
    assertThat(summary.determination().parts().coverage().state()).isEqualTo(state);
    assertThat(summary.eligibility().text()).contains("mental health benefits are");
  }

  static Stream<Arguments> records() {
    return Stream.of(
        arguments("nothing echoed", clear(), List.of()),
        arguments("the same", clear().echo("M-1 23", "José", "O'Neil", "1985-07-22"), List.of()),
        arguments("other spelling", clear().echo("m123", "JOSE", "ONEIL", "1985-07-22"), List.of()),
        arguments(
            "suffix in the name",
            clear().suffix("Jr").echo(null, null, "O'NEIL JR", null),
            List.of()),
        arguments(
            "suffix missing", clear().suffix("Jr").echo(null, null, "O'NEIL", null), List.of()),
        arguments(
            "number of the subscriber",
            clear().subscriber("S9").echo("S9", null, null, null),
            List.of()),
        arguments(
            "number of neither",
            clear().subscriber("S9").echo("T9", null, null, null),
            List.of("memberId")),
        arguments("other number", clear().echo("M124", null, null, null), List.of("memberId")),
        arguments(
            "other person",
            clear().echo(null, "Joan", "Neil", "1985-07-23"),
            List.of("firstName", "lastName", "dateOfBirth")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("records")
  void fieldsInWhichThePayersRecordDiffersAreNamed(
      String name, Situation situation, List<String> fields) {
    CoverageSummary summary = situation.summary();
    assertThat(summary.eligibility().demographicDifferences()).as(name).isEqualTo(fields);
    Part coverage = summary.determination().parts().coverage();
    if (fields.isEmpty()) {
      assertThat(coverage.state()).isEqualTo(PartState.CLEAR);
    } else {
      assertThat(coverage.text()).contains("differs in: " + String.join(", ", fields));
      assertThat(summary.nextSteps())
          .anyMatch(
              step ->
                  step.who() == Owner.INTAKE
                      && step.action()
                          .equals("Compare with the card: " + String.join(", ", fields) + "."));
      assertThat(summary.toString()).doesNotContain("Joan", "M124", "T9", "1985");
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "36,36,36,-",
        "-,40,36,-",
        "30,18,36,18 visits are left of 30 and 36 sessions are planned",
        "-,18,36,18 visits are left and 36 sessions are planned",
        "30,18,-,18 visits are left of 30",
        "30,-,36,Visits are limited to 30 and what is left is not stated",
        "-,-,36,Visits are limited and what is left is not stated"
      })
  void visitLimitIsHeldAgainstThePlan(Integer limit, Integer left, Integer planned, String text) {
    CoverageSummary summary = clear().sessions(planned).visitLimit(limit, left).summary();
    Part coverage = summary.determination().parts().coverage();
    if (text == null) {
      assertThat(coverage.state()).isEqualTo(PartState.CLEAR);
    } else {
      assertThat(coverage.state()).isEqualTo(PartState.ACTION);
      assertThat(coverage.text()).endsWith(text + ".");
    }
    assertThat(summary.nextSteps()).anyMatch(step -> step.id().equals("visit-limit"));
  }

  @Test
  void answerForAnotherDayIsNotConfirmed() {
    CoverageSummary summary = clear().verifiedFor("2026-11-23").warning("Heard twice.").summary();
    assertThat(summary.eligibility().warnings())
        .containsExactly("Heard twice.", "The payer answered for 2026-11-23, not for 2026-12-01.");
    assertThat(summary.determination().headline())
        .contains("coverage not confirmed for the service date");
    assertThat(summary.determination().reasons()).contains("Heard twice.");
  }

  @Test
  void planThatEndsBeforeTheServiceDateIsAskedAgain() {
    assertThat(clear().planDates("2025-12-01", "2026-11-30").summary().eligibility().warnings())
        .singleElement()
        .satisfies(text -> assertThat(text).contains("are renewed the next day"));
  }

  @Test
  void answerWithoutADayIsWarnedOf() {
    assertThat(clear().verifiedFor(null).summary().eligibility().warnings())
        .containsExactly("The payer did not say for which day it answered.");
  }

  @Test
  void rowThatSaysNotCoveredForSomethingElseIsNotPassedOver() {
    for (BenefitKind kind : List.of(BenefitKind.NON_COVERED, BenefitKind.EXCLUSION)) {
      CoverageSummary summary = clear().row(kind, null, null, true).summary();
      assertThat(summary.determination().outcome()).isEqualTo(Outcome.READY_TO_SUBMIT);
      assertThat(summary.determination().headline()).contains("contradictory");
      assertThat(clear().row(kind, null, null, false).summary().determination().headline())
          .doesNotContain("contradictory");
    }
  }

  @Test
  void answerThatRefusesAPartIsNotGreen() {
    CoverageSummary summary = clear().rejection(PARTLY).summary();
    assertThat(summary.determination().headline()).contains("refused part of the question");
    assertThat(summary.nextSteps().getFirst())
        .isEqualTo(
            new NextStep(
                "rejection",
                Owner.BILLING,
                "Ask for service type MH only.",
                "Service type not supported.",
                null));
  }

  @Test
  void refusalWithoutAReasonIsAnsweredByTelephone() {
    CoverageSummary summary =
        clear().outcome(new EligibilityOutcome.Rejected(Situation.NOW, List.of())).summary();
    assertThat(summary.eligibility().text())
        .isEqualTo("The payer rejected the question: no reason was given.");
    assertThat(summary.nextSteps().getFirst().id()).isEqualTo("check-by-phone");
  }

  @Test
  void carveOutWithoutATelephoneIsNamed() {
    var quiet =
        new CarveOutFound(
            "Quiet Co", "VENDOR", null, List.of(), CarveOutState.CALL_NEEDED, "segment 9");
    assertThat(clear().carveOut(quiet).summary().determination().headline())
        .contains("mental health benefits are run by Quiet Co;");
  }
}
