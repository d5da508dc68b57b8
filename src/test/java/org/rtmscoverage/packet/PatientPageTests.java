package org.rtmscoverage.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.summary.AuthorizationRequired;
import org.rtmscoverage.summary.EligibilitySource;
import org.rtmscoverage.summary.EligibilityStatus;
import org.rtmscoverage.summary.Outcome;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;

class PatientPageTests {

  @Test
  void amountsStandOnlyWithALiveActiveAnswerAndACompleteEstimate() {
    var page = new PacketCase().packet().patientPage();
    assertThat(page.figures()).isTrue();
    assertThat(new PacketCase().page())
        .contains("your part may be about $3,290 in all", "The most for one visit is $350")
        .contains("plan year from January 1, 2027 it may be $1,772, if your plan stays")
        .contains("It can change.");
  }

  static Stream<PacketCase> casesWithoutAmounts() {
    return Stream.of(
        new PacketCase().notPriced(),
        new PacketCase().eligibility(EligibilityStatus.ACTIVE, EligibilitySource.CACHED),
        new PacketCase().eligibility(EligibilityStatus.UNAVAILABLE, EligibilitySource.NONE),
        new PacketCase().eligibility(EligibilityStatus.ACTIVE_PENDING, EligibilitySource.LIVE),
        new PacketCase()
            .eligibility(EligibilityStatus.INACTIVE, EligibilitySource.LIVE)
            .outcome(Outcome.COVERAGE_INACTIVE),
        new PacketCase().held("2026-12-01", "2026-12-10"),
        new PacketCase().held("2026-06-01", "2026-08-31"),
        new PacketCase().outcome(Outcome.NOT_COVERED),
        new PacketCase().outcome(Outcome.ELIGIBILITY_UNCONFIRMED));
  }

  @ParameterizedTest
  @MethodSource("casesWithoutAmounts")
  void noAmountWhereItCannotBeQuoted(PacketCase withoutAmounts) {
    assertThat(withoutAmounts.packet().patientPage().figures()).isFalse();
    assertThat(withoutAmounts.page())
        .doesNotContain("$")
        .contains("We cannot give you an amount yet.");
  }

  /** Of 50 dollars for visits within an authorization nobody may read that the rest is free. */
  @Test
  void authorizationThatEndsTooEarlyLeavesTheAmountOpen() {
    var page = new PacketCase().held("2026-12-01", "2027-06-30").packet().patientPage();
    assertThat(page.figures()).isTrue();
    assertThat(new PacketCase().held("2026-12-01", "2027-01-10").packet().patientPage().figures())
        .isFalse();
  }

  @Test
  void wherePlanPaysNothingAllOfItMayBeThePatients() {
    var inactive =
        new PacketCase()
            .eligibility(EligibilityStatus.INACTIVE, EligibilitySource.LIVE)
            .outcome(Outcome.COVERAGE_INACTIVE);
    for (var page :
        List.of(inactive.page(), new PacketCase().outcome(Outcome.NOT_COVERED).page())) {
      assertThat(page)
          .contains("You may have to pay all of it.")
          .doesNotContain("a part of each visit");
    }
    assertThat(new PacketCase().notPriced().page()).contains("a part of each visit");
  }

  @Test
  void courseWhollyInTheNextPlanYearKeepsItsCaveat() {
    assertThat(new PacketCase().start("2027-01-04").page())
        .contains("plan year from January 1, 2027 it may be $")
        .contains("if your plan stays as it is");
  }

  @Test
  void twoCodesOfOneDayAreOneVisit() {
    var accelerated = new PacketCase().modality(Modality.ACCELERATED_TBS).patient(days(5)).page();
    assertThat(accelerated)
        .contains("planned with 5 treatment days, up to")
        .contains("The most for one visit is $880.");
  }

  private static Patients days(int days) {
    return Patients.twoFailures()
        .allComplete()
        .treatment(Indication.MDD, Modality.ACCELERATED_TBS)
        .sessions(days);
  }

  @Test
  void patientInARunningCourseIsNotToldToWaitForItsStart() {
    for (var running :
        List.of(
            new PacketCase().delivered(20),
            new PacketCase().delivered(20).notPriced(),
            new PacketCase().delivered(20).outcome(Outcome.NOT_COVERED),
            new PacketCase()
                .delivered(20)
                .eligibility(EligibilityStatus.ACTIVE, EligibilitySource.CACHED))) {
      assertThat(running.page())
          .contains("planned with 36 sessions in all.", "You have had 20 of them.")
          .contains("Still to come: 16, up to ")
          .doesNotContain("before you start", "set the days", "start with");
    }
    assertThat(new PacketCase().delivered(20).page()).contains("for the visits still to come.");
  }

  static Stream<PacketCase> allKindsOfPages() {
    List<PacketCase> cases = new ArrayList<>(casesWithoutAmounts().toList());
    cases.add(new PacketCase());
    cases.add(new PacketCase().clock());
    cases.add(new PacketCase().onFile());
    cases.add(new PacketCase().carveOut());
    cases.add(new PacketCase().delivered(20));
    cases.add(new PacketCase().delivered(20).onFile());
    cases.add(new PacketCase().start("2027-01-04"));
    cases.add(new PacketCase().patient(Patients.silent()));
    cases.add(new PacketCase().patient(Patients.severe().allComplete().safety("PSYCHOSIS", true)));
    for (var required : AuthorizationRequired.values()) {
      cases.add(new PacketCase().required(required));
    }
    for (var modality : Modality.values()) {
      cases.add(new PacketCase().modality(modality).patient(Patients.twoFailures().allComplete()));
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("allKindsOfPages")
  void pageSaysWhatSessionsAreLikeAndPromisesNothing(PacketCase any) {
    var page = any.page();
    assertThat(page)
        .contains("30 to 45 minutes", "2 to 4 weeks", "a new course may be possible")
        .contains("No one can promise");
    assertThat(page.toLowerCase(Locale.ROOT))
        .doesNotContain("approv", "guarantee", "will pay for", "you will get better");
  }

  @ParameterizedTest
  @MethodSource("allKindsOfPages")
  void pageCanBeReadAtTheAgeOfTwelve(PacketCase any) {
    var page = any.page();
    assertThat(grade(page)).as(page).isLessThanOrEqualTo(6.0);
    assertThat(sentences(page)).allSatisfy(one -> assertThat(words(one)).hasSizeLessThan(23));
  }

  @Test
  void pageFollowsTheState() {
    assertThat(new PacketCase().page())
        .contains("it told us that your plan is active", "This is called prior authorization.");
    assertThat(new PacketCase().clock().page()).contains("It has up to 7 days.");
    assertThat(new PacketCase().onFile().page())
        .contains("December 1, 2026 to March 1, 2027")
        .doesNotContain("sends a letter");
    assertThat(new PacketCase().required(AuthorizationRequired.NO).page())
        .contains("does not want us to ask");
    assertThat(new PacketCase().carveOut().page()).contains("Another company looks after");
    assertThat(
            new PacketCase().eligibility(EligibilityStatus.ACTIVE, EligibilitySource.CACHED).page())
        .contains("an older answer");
    assertThat(
            new PacketCase()
                .eligibility(EligibilityStatus.INACTIVE, EligibilitySource.LIVE)
                .outcome(Outcome.COVERAGE_INACTIVE)
                .page())
        .contains("not active now")
        .doesNotContain("prior authorization");
    assertThat(new PacketCase().outcome(Outcome.NOT_COVERED).page())
        .contains("does not pay for this treatment in your case");
  }

  /** Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word - 15.59 (1975). */
  private static double grade(String text) {
    var sentences = sentences(text);
    var words = sentences.stream().flatMap(one -> words(one).stream()).toList();
    var syllables = words.stream().mapToInt(PatientPageTests::syllables).sum();
    return 0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59;
  }

  private static List<String> sentences(String text) {
    return Pattern.compile("[.?!:]\\s").splitAsStream(text).filter(one -> !one.isBlank()).toList();
  }

  private static List<String> words(String text) {
    return Pattern.compile("[A-Za-z']+").matcher(text).results().map(hit -> hit.group()).toList();
  }

  /** Groups of vowels, without a silent e at the end. */
  private static int syllables(String word) {
    var plain = word.toLowerCase(Locale.ROOT).replaceFirst("(?<=[^aeiouyl])e$", "");
    return (int) Math.max(1, Pattern.compile("[aeiouy]+").matcher(plain).results().count());
  }
}
