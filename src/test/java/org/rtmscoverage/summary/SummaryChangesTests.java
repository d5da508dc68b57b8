package org.rtmscoverage.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.benefits.CoverageStatus;
import org.rtmscoverage.eligibility.AuthorizationIndicator;
import org.rtmscoverage.eligibility.EligibilityOutcome.UnavailableCause;
import org.rtmscoverage.policy.Change;
import org.rtmscoverage.policy.ChangeKind;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.summary.PayerDecision.Decision;
import tools.jackson.databind.json.JsonMapper;

@NullUnmarked // a null that slips through fails the test anyway
class SummaryChangesTests {

  private static Situation clear() {
    return Situation.clear().rule(true).course("2026-12-01").visitLimit(1200, 1100);
  }

  private static SummaryDigest digest(Situation situation) {
    return SummaryDigest.of(situation.summary());
  }

  private static List<SummaryChange> changes(Situation before, Situation after) {
    return SummaryChanges.between(digest(before), digest(after));
  }

  static Stream<Arguments> cases() {
    return Stream.of(
        arguments(
            clear(),
            clear().plan(CoverageStatus.INACTIVE),
            "outcome: Outcome: was ready to submit, is coverage inactive."),
        arguments(
            clear(),
            clear().plan(CoverageStatus.INACTIVE),
            "eligibility: Coverage: was active, is inactive."),
        arguments(
            clear(),
            clear().behavioral(CoverageStatus.NOT_STATED),
            "eligibility: Mental health benefits: was active, is not stated."),
        arguments(
            clear(),
            clear().earlier(UnavailableCause.TIMED_OUT, Duration.ofDays(2)),
            "eligibility: What is known of coverage: was the payer's live answer, is an earlier"
                + " answer of the payer."),
        arguments(clear(), clear().planName("Silver"), "eligibility: Plan: was Gold, is Silver."),
        arguments(
            clear(),
            clear().planDates(null, "2026-12-31"),
            "eligibility: Last day of the plan: was not stated, is December 31, 2026."),
        arguments(
            clear(),
            clear().carveOut(Situation.MIND_CO),
            "eligibility: Manager of the mental health benefits: was none, is Mind Co."),
        arguments(
            Situation.clear(),
            Situation.clear().rule(true),
            "authorization: Prior authorization: was not known whether required, is required."),
        arguments(
            Situation.clear(),
            Situation.clear().rule(true),
            "authorization: Authorization was not known and is something to do: Prior"
                + " authorization is required and none that covers the course is on file."),
        arguments(
            clear(),
            clear()
                .decided(
                    Recorded.decided(
                        Decision.CERTIFIED,
                        "A9",
                        "2026-11-20",
                        "2026-11-25",
                        "2027-03-31",
                        Recorded.ENOUGH)),
            "authorization: Authorization that covers the course: was none, is A9."),
        arguments(
            clear(),
            clear().rule(false).says(AuthorizationIndicator.NO, "90867"),
            "authorization: New: rule says false."),
        arguments(
            clear(),
            clear().verdict(Verdicts.notMet("Two trials failed")),
            "criteria: Criteria: was met, is not met."),
        arguments(
            clear().verdict(Verdicts.gap(new Change(ChangeKind.DO, "trials", "Try a drug"))),
            clear(),
            "criteria: No longer missing: Try a drug."),
        arguments(
            clear(),
            clear().verdict(Verdicts.gap(new Change(ChangeKind.DO, "trials", "Try a drug"))),
            "nextSteps: New step: Try a drug."),
        arguments(
            clear().verdict(Verdicts.gap(new Change(ChangeKind.DO, "trials", "Try a drug"))),
            clear(),
            "nextSteps: No longer needed: Try a drug."),
        arguments(
            clear(),
            clear().otherCoverage("Second"),
            "denialRisks: New risk of a denial: The patient has other coverage (reason code 22)."),
        arguments(
            clear().otherCoverage("Second"),
            clear(),
            "denialRisks: No longer a risk of a denial: The patient has other coverage (reason"
                + " code 22)."),
        arguments(
            Situation.clear().visitLimit(1200, 1100),
            Situation.clear().visitLimit(1200, 1050),
            "benefits: Limit of visits (calendar year): was 1,100 left of 1,200, is 1,050 left of"
                + " 1,200."));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("cases")
  void changeIsSaidInWords(Situation before, Situation after, String said) {
    assertThat(changes(before, after))
        .extracting(change -> change.part() + ": " + change.text())
        .contains(said);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sameAnswerTwiceChangesNothing(Situation before, Situation after, String said) {
    assertThat(changes(before, before)).as(said).isEmpty();
    assertThat(changes(after, after)).as(said).isEmpty();
  }

  @Test
  void criterionIsNamedByLabelAndIdAndAmountsInUsForm() {
    var before = sample();
    var after =
        change(
            change(
                before,
                "criteria",
                new SummaryDigest.Criteria(
                    "policy",
                    "1",
                    Truth.MET,
                    Truth.MET,
                    List.of(new SummaryDigest.Criterion("age", "Is an adult.", Truth.NOT_MET)),
                    List.of("More."))),
            "remaining",
            List.of(new SummaryDigest.Amount("individual deductible", new BigDecimal("250.00"))));
    assertThat(SummaryChanges.between(before, after))
        .containsExactly(
            new SummaryChange("criteria", "Criterion \"Is an adult\" (age): was met, is not met."),
            new SummaryChange(
                "benefits", "Left of the individual deductible: was $1,250.50, is $250.00."));
  }

  @Test
  void whatIsNewOrGoneIsNamed() {
    var before = sample();
    var after = change(before, "remaining", List.of());
    assertThat(SummaryChanges.between(before, after))
        .extracting(SummaryChange::text)
        .containsExactly(
            "No longer in the answer: Left of the individual deductible, was $1,250.50.");
    assertThat(SummaryChanges.between(after, before))
        .extracting(SummaryChange::text)
        .containsExactly("New: Left of the individual deductible, $1,250.50.");
  }

  @Test
  void orderAloneIsNoChange() {
    var before = digest(clear().otherCoverage("Second"));
    var reversed =
        change(
            change(before, "nextSteps", before.nextSteps().reversed()),
            "denialRisks",
            before.denialRisks().reversed());
    assertThat(SummaryChanges.between(before, reversed)).isEmpty();
  }

  /** The law: whatever one component is changed, the change is named. */
  @Test
  void changeOfAnyOneComponentIsNamed() {
    var before = sample();
    for (RecordComponent component : SummaryDigest.class.getRecordComponents()) {
      for (Object other : others(component, value(component, before))) {
        var after = change(before, component.getName(), other);
        assertThat(SummaryChanges.between(before, after)).as(component + " " + other).isNotEmpty();
        assertThat(SummaryChanges.between(after, before)).as(component + " " + other).isNotEmpty();
      }
    }
  }

  @Test
  void digestOfAnAnswerSurvivesBeingWrittenAndRead() {
    var mapper = JsonMapper.builder().build();
    for (SummaryDigest digest : List.of(sample(), digest(clear().otherCoverage("Second")))) {
      var read = mapper.readValue(mapper.writeValueAsString(digest), SummaryDigest.class);
      assertThat(SummaryChanges.between(digest, read)).isEmpty();
      assertThat(read).isEqualTo(digest);
    }
    assertThat(sample()).hasToString("SummaryDigest[hidden]");
  }

  @Test
  void twoLimitsOfOneNameAreToldApart() {
    assertThat(digest(clear().visitLimit(20, 3)).visits())
        .extracting(SummaryDigest.Visits::name)
        .containsExactly("visits (calendar year)", "visits (calendar year) no. 2");
  }

  private static SummaryDigest sample() {
    var part = new Part(PartState.CLEAR, "Fine.");
    return new SummaryDigest(
        LocalDate.parse("2026-12-01"),
        Outcome.LIKELY_COVERED,
        new Parts(part, part, part, part),
        new SummaryDigest.Coverage(
            EligibilityStatus.ACTIVE,
            CoverageStatus.ACTIVE,
            EligibilitySource.LIVE,
            "Gold",
            null,
            null),
        new SummaryDigest.Permission(
            AuthorizationRequired.NO, false, null, List.of("A rule says no.")),
        new SummaryDigest.Criteria(
            "policy",
            "1",
            Truth.MET,
            Truth.MET,
            List.of(new SummaryDigest.Criterion("age", "Is an adult.", Truth.MET)),
            List.of("More.")),
        List.of(new SummaryDigest.Amount("individual deductible", new BigDecimal("1250.50"))),
        List.of(new SummaryDigest.Visits("visits", 30, 18)),
        new SummaryDigest.Cost(
            new BigDecimal("8000.00"), new BigDecimal("500.00"), new BigDecimal("500.00")),
        List.of(new SummaryDigest.Step("submit", "Send it.")),
        List.of(new SummaryDigest.Risk("197", "None is on file.")));
  }

  /** Other values of one component: of a record, one for each of its components in turn. */
  private static List<Object> others(RecordComponent component, Object value) {
    return others(component.getType(), value);
  }

  private static List<Object> others(Class<?> type, Object value) {
    if (type.isRecord()) {
      List<Object> all = new ArrayList<>();
      for (RecordComponent inner : type.getRecordComponents()) {
        if (!KEYS.getOrDefault(type, List.of()).contains(inner.getName())) {
          others(inner.getType(), value(inner, value))
              .forEach(other -> all.add(change(value, inner.getName(), other)));
        }
      }
      return all;
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> !constant.equals(value))
          .map(Object.class::cast)
          .toList();
    }
    if (value instanceof List<?> list) {
      List<Object> all = new ArrayList<>(List.of(List.of()));
      others(list.getFirst().getClass(), list.getFirst()).forEach(other -> all.add(List.of(other)));
      return all;
    }
    if (type == String.class) {
      return List.of("other " + value);
    }
    if (type == boolean.class) {
      return List.of(!((Boolean) value));
    }
    if (type == LocalDate.class) {
      return List.of(LocalDate.parse("2027-01-02"));
    }
    return type == BigDecimal.class ? List.of(new BigDecimal("7.25")) : List.of(7);
  }

  /** The id of a step orders and links it; what it asks for is its action. */
  private static final Map<Class<?>, List<String>> KEYS =
      Map.of(SummaryDigest.Step.class, List.of("id"));

  private static Object value(RecordComponent component, Object owner) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException failure) {
      throw new LinkageError(failure.getMessage(), failure);
    }
  }

  private static <T> T change(T owner, String name, Object value) {
    RecordComponent[] components = owner.getClass().getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(one -> one.getName().equals(name) ? value : value(one, owner))
            .toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      @SuppressWarnings("unchecked") // the constructor of the owner's own class
      T changed = (T) owner.getClass().getDeclaredConstructor(types).newInstance(values);
      return changed;
    } catch (ReflectiveOperationException failure) {
      throw new LinkageError(failure.getMessage(), failure);
    }
  }
}
