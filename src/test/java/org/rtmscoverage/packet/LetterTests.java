package org.rtmscoverage.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.policy.EctStatus;
import org.rtmscoverage.policy.Finding;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.PolicyEvaluator;
import org.rtmscoverage.policy.TrialOutcome;
import org.rtmscoverage.policy.Trials;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.SourceGrade;

class LetterTests {

  private static Letter letter(Patients patient) {
    return new PacketCase().patient(patient).packet().letter();
  }

  private static List<String> stated(Letter letter) {
    return letter.statements().stream().map(LetterStatement::criterionId).toList();
  }

  private static List<String> open(Letter letter) {
    return letter.blanks().stream().map(LetterBlank::criterionId).toList();
  }

  private static LetterBlank blank(Letter letter, String id) {
    return letter.blanks().stream()
        .filter(blank -> blank.criterionId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static LetterStatement statement(Letter letter, String id) {
    return letter.statements().stream()
        .filter(statement -> statement.criterionId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void metCriterionStandsWithItsFactsAndTheirDates() {
    var trials = statement(letter(Patients.twoFailures().allComplete()), "two-failed-trials");
    assertThat(trials.facts()).hasSize(2);
    assertThat(trials.facts())
        .allSatisfy(fact -> assertThat(fact.pointer()).startsWith("/clinical/medicationTrials/"))
        .allSatisfy(fact -> assertThat(fact.date()).contains(" to ").contains("2026"))
        .allSatisfy(fact -> assertThat(fact.text()).contains("mg a day").contains("no response"));
    assertThat(trials.source()).isEqualTo("criterion 2a");
    assertThat(trials.grade()).isEqualTo(SourceGrade.PAYER_COPY);
  }

  @Test
  void absenceIsShownByTheAnswerOfTheSafetyScreen() {
    var seizure = statement(letter(Patients.twoFailures().allComplete()), "no-seizure-disorder");
    assertThat(seizure.facts())
        .containsExactly(
            new RecordedFact(
                "/clinical/safetyScreen", "safety screen", "Seizure disorder: answered no", null));
  }

  @Test
  void whatNobodyAnsweredIsABlankWithItsQuestion() {
    var letter = letter(Patients.twoFailures().allComplete().safety("SEIZURE_DISORDER", null));
    assertThat(stated(letter)).doesNotContain("no-seizure-disorder");
    assertThat(blank(letter, "no-seizure-disorder").questions()).isNotEmpty();
    assertThat(blank(letter, "no-seizure-disorder").against()).isFalse();
  }

  @Test
  void whatTheRecordSpeaksAgainstIsMarkedAndNotClaimed() {
    var letter = letter(Patients.twoFailures().allComplete().safety("PSYCHOSIS", true));
    assertThat(stated(letter)).doesNotContain("no-psychosis");
    assertThat(blank(letter, "no-psychosis").against()).isTrue();
    assertThat(blank(letter, "no-psychosis").facts())
        .extracting(RecordedFact::text)
        .containsExactly("Psychosis: answered yes");
  }

  @Test
  void alternativesThatAreNotNeededAreLeftOut() {
    var letter = letter(Patients.twoFailures().allComplete());
    assertThat(stated(letter))
        .doesNotContain("two-intolerances", "ect-candidate", "no-need-of-ect");
    assertThat(open(letter))
        .doesNotContain("treatment-history", "two-intolerances", "earlier-rtms-response");
  }

  @Test
  void alternativesOfWhichNoneIsMetAreOneBlankThatNamesTheNearestWay() {
    var letter =
        letter(
            Patients.severe()
                .noTrials()
                .trial("sertraline", 200, "2026-02-01", "2026-04-12", TrialOutcome.NO_RESPONSE));
    assertThat(open(letter)).contains("treatment-history").doesNotContain("two-failed-trials");
    assertThat(blank(letter, "treatment-history").questions())
        .anySatisfy(question -> assertThat(question).contains("a different antidepressant"));
    assertThat(letter.otherFacts())
        .anySatisfy(fact -> assertThat(fact.text()).startsWith("sertraline, 200 mg a day"));
  }

  @Test
  void deliveryThatNobodyStatedIsABlankThoughItHoldsNothingBack() {
    assertThat(open(letter(Patients.twoFailures().allComplete()))).contains("trained-physician");
  }

  @Test
  void aRowOfTheCoverageTableIsNeverAStatementAboutThePatient() {
    assertThat(stated(letter(Patients.twoFailures().allComplete()))).doesNotContain("mdd-covered");
  }

  @Test
  void whatIsNotOnRecordOfAFactIsABlankInIt() {
    var letter =
        letter(
            Patients.severe()
                .noTrials()
                .trial(
                    Trials.of("m1", "sertraline")
                        .to("2026-04-12")
                        .outcome(TrialOutcome.NOT_RECORDED)
                        .build())
                .trial(
                    Trials.of("m2", "bupropion")
                        .segment(150, "2026-05", null)
                        .from("2026-05")
                        .ongoing()
                        .outcome(TrialOutcome.INTOLERANCE)
                        .build()));
    var facts = letter.otherFacts();
    assertThat(facts)
        .extracting(RecordedFact::text)
        .contains(
            "sertraline, __________ mg a day; outcome __________",
            "bupropion, 150 mg a day from May 2026; stopped because of side effects: __________");
    assertThat(facts)
        .extracting(RecordedFact::date)
        .contains("__________ to April 12, 2026", "May 2026 to today (ongoing)");
  }

  @Test
  void statementOnFileNamesWhoMadeItAndWhen() {
    var letter =
        letter(
            Patients.severe()
                .noTrials()
                .ect(EctStatus.NOT_TRIED, true)
                .attests("ect-not-superior", true, "PSYCHIATRIST", "2026-11-20"));
    assertThat(statement(letter, "ect-not-superior").facts().getFirst().text())
        .startsWith("stated to be so by ")
        .endsWith("(psychiatrist)");
    assertThat(statement(letter, "ect-not-superior").facts().getFirst().date())
        .isEqualTo("November 20, 2026");
    assertThat(statement(letter, "no-need-of-ect").facts()).hasSize(3);
  }

  @Test
  void aLetterToAnotherManagerClaimsNothingByThePayersPolicy() {
    var letter = new PacketCase().carveOut().packet().letter();
    assertThat(letter.addressee()).isEqualTo("Mind Co");
    assertThat(letter.statements()).isEmpty();
    assertThat(letter.blanks()).isEmpty();
    assertThat(letter.sourceNote()).contains("No text");
  }

  @Test
  void formOfThePayerIsNotReplaced() {
    var form = "Blue Cross rTMS request form";
    var letter = new PacketCase().form(form).document(form + " (commercial)").packet().letter();
    assertThat(letter.formNote())
        .isEqualTo("This letter does not replace the payer's own form: " + form + " (commercial).");
    assertThat(new PacketCase().packet().letter().formNote()).isNull();
  }

  @Test
  void aSourceThatIsNotThePayersOwnIsNamedSo() {
    assertThat(letter(Patients.twoFailures()).sourceNote())
        .contains("a copy of the payer's text", "Not all of it is the payer's own text");
    var secondary =
        new PacketCase().policy("aetna", "aetna-cpb-0469").packet().letter().sourceNote();
    assertThat(secondary).contains("Not all of it is the payer's own text");
  }

  @Test
  void whatNobodyHereCanAnswerAsksForTheFacts() {
    var letter =
        new PacketCase().policy("priority-health", "priority-health-tms").packet().letter();
    assertThat(letter.blanks().getFirst().questions().getFirst())
        .contains("InterQual")
        .endsWith(". State the facts that bear on it.");
  }

  @Test
  void aStatementWithoutAFactCannotBeMade() {
    assertThatThrownBy(
            () -> new LetterStatement("id", "label", List.of(), "source", SourceGrade.PRIMARY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static Stream<Arguments> everyShippedPolicyAndSomePatients() {
    return PacketCase.CATALOG.payers().stream()
        .flatMap(
            payer ->
                payer.policies().stream()
                    .flatMap(
                        use ->
                            Stream.of(
                                    Patients.silent(),
                                    Patients.severe(),
                                    Patients.twoFailures(),
                                    Patients.twoFailures().allComplete().safe())
                                .map(
                                    patient ->
                                        Arguments.of(
                                            payer.id().value(), use.policyId().value(), patient))));
  }

  /** The heart of it: what is stated is exactly what is MET and rests on evidence. */
  @ParameterizedTest
  @MethodSource("everyShippedPolicyAndSomePatients")
  void nothingIsStatedThatIsNotMetFromARecordedFact(String payer, String policy, Patients patient) {
    var version =
        PacketCase.CATALOG.policies().stream()
            .filter(known -> known.id().value().equals(policy))
            .findFirst()
            .orElseThrow()
            .versionOn(patient.facts().serviceDate());
    if (version.isEmpty()) {
      return;
    }
    var verdict =
        new PolicyEvaluator(PacketCase.CATALOG.reference())
            .evaluate(version.get(), patient.facts());
    Map<String, Set<Truth>> results = new HashMap<>();
    collect(verdict.findings(), results);
    var letter = new PacketCase().policy(payer, policy).patient(patient).packet().letter();
    assertThat(letter.statements())
        .allSatisfy(
            statement -> {
              assertThat(results.get(statement.criterionId())).contains(Truth.MET);
              assertThat(statement.facts()).isNotEmpty();
            });
    assertThat(stated(letter)).allSatisfy(id -> assertThat(open(letter)).doesNotContain(id));
    if (verdict.result() != Truth.MET
        && version.get().criteria().containsKey(patient.facts().requestType())) {
      assertThat(letter.blanks()).isNotEmpty();
    }
  }

  private static void collect(Finding finding, Map<String, Set<Truth>> results) {
    results.computeIfAbsent(finding.id(), _ -> new HashSet<>()).add(finding.result());
    finding.children().forEach(child -> collect(child, results));
  }
}
