package org.rtmscoverage.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.rtmscoverage.eligibility.AuthorizationIndicator.NO;
import static org.rtmscoverage.eligibility.AuthorizationIndicator.UNKNOWN_TO_PAYER;
import static org.rtmscoverage.eligibility.AuthorizationIndicator.YES;
import static org.rtmscoverage.summary.Situation.DELIVERY;
import static org.rtmscoverage.summary.Situation.PLANNING;
import static org.rtmscoverage.summary.Situation.REDETERMINATION;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.payer.AuthorizationRule;
import org.rtmscoverage.payer.CarveOut;
import org.rtmscoverage.payer.RuleScope;
import org.rtmscoverage.payer.SubmissionRoute;
import org.rtmscoverage.summary.Situation.Rules;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.NetworkException;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.ProcedureCode;
import org.rtmscoverage.vocabulary.Product;

@NullUnmarked // a null that slips through fails the test anyway
class PriorAuthorizationTests {

  private static final String FROM = "2026-12-01";
  private static final String TO = "2027-03-01";

  private static Situation clear() {
    return Situation.clear();
  }

  static Stream<Arguments> answersAndRules() {
    return Stream.of(
        arguments("silence", clear(), AuthorizationRequired.UNKNOWN, false),
        arguments("rule yes", clear().rule(true), AuthorizationRequired.YES, false),
        arguments("rule no", clear().rule(false), AuthorizationRequired.NO, false),
        arguments(
            "yes beats a rule's no",
            clear().rule(false).says(YES, "90868"),
            AuthorizationRequired.YES,
            true),
        arguments(
            "yes on a service type beats a rule's no",
            clear().rule(false).says(YES, null),
            AuthorizationRequired.YES,
            true),
        arguments(
            "no on a service type leaves a rule's yes",
            clear().rule(true).says(NO, null),
            AuthorizationRequired.YES,
            false),
        arguments(
            "U leaves a rule's yes",
            clear().rule(true).says(UNKNOWN_TO_PAYER, "90868"),
            AuthorizationRequired.YES,
            false),
        arguments(
            "no on all codes leaves a rule's yes, as a conflict",
            clear().rule(true).says(NO, "90867").says(NO, "90868"),
            AuthorizationRequired.YES,
            true),
        arguments(
            "no on one of two codes leaves a rule's yes",
            clear().rule(true).says(NO, "90868"),
            AuthorizationRequired.YES,
            false),
        arguments(
            "no on a service type alone",
            clear().says(NO, null),
            AuthorizationRequired.UNKNOWN,
            false),
        arguments(
            "U alone",
            clear().says(UNKNOWN_TO_PAYER, "90868"),
            AuthorizationRequired.UNKNOWN,
            false),
        arguments(
            "U does not spoil a rule's no",
            clear().rule(false).says(UNKNOWN_TO_PAYER, "90868"),
            AuthorizationRequired.NO,
            false),
        arguments(
            "no on each code",
            clear().says(NO, "90867").says(NO, "90868"),
            AuthorizationRequired.NO,
            false),
        arguments(
            "no on one of two codes",
            clear().says(NO, "90868"),
            AuthorizationRequired.UNKNOWN,
            false),
        arguments(
            "no on the only code",
            clear().codes(DELIVERY).says(NO, "90868"),
            AuthorizationRequired.NO,
            false),
        arguments(
            "no on a code not planned",
            clear().codes(DELIVERY).says(NO, "90867"),
            AuthorizationRequired.UNKNOWN,
            false),
        arguments(
            "codes not named are planning and delivery",
            clear().codes().says(NO, "90867").says(NO, "90868"),
            AuthorizationRequired.NO,
            false),
        arguments(
            "note that names both codes",
            clear().notes(NO, "NO AUTH REQUIRED FOR 90867 AND 90868"),
            AuthorizationRequired.NO,
            false),
        arguments(
            "rule's no on one code and the answer's no on the other",
            clear().rule(Rules.forCodes(false, PLANNING)).says(NO, "90868"),
            AuthorizationRequired.NO,
            false),
        arguments(
            "yes and no in one answer",
            clear().says(NO, "90867").says(NO, "90868").says(YES, null),
            AuthorizationRequired.YES,
            true),
        arguments(
            "one code needs it",
            clear().says(NO, "90867").says(YES, "90868"),
            AuthorizationRequired.YES,
            false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answersAndRules")
  void ruleAndAnswerAreWeighed(
      String name, Situation situation, AuthorizationRequired required, boolean conflict) {
    CoverageSummary summary = situation.summary();
    assertThat(summary.priorAuthorization().required()).as(name).isEqualTo(required);
    assertThat(summary.priorAuthorization().conflict()).as(name).isEqualTo(conflict);
    assertThat(summary.priorAuthorization().basis()).isNotEmpty();
    assertThat(
            summary.nextSteps().stream().anyMatch(it -> it.id().equals("authorization-conflict")))
        .isEqualTo(conflict);
    if (required == AuthorizationRequired.NO) {
      assertThat(summary.determination().headline())
          .contains("the criteria still apply and are judged from the chart");
    } else {
      assertThat(summary.determination().headline()).doesNotContain("still apply");
    }
  }

  static Stream<Arguments> conditions() {
    var commercial = Set.of(LineOfBusiness.COMMERCIAL);
    var ppo = Set.of(Product.PPO);
    return Stream.of(
        arguments("in force", clear(), none(FROM, FROM), AuthorizationRequired.NO),
        arguments("not yet", clear(), none("2026-12-02", null), AuthorizationRequired.UNKNOWN),
        arguments("no more", clear(), none(null, "2026-11-30"), AuthorizationRequired.UNKNOWN),
        arguments(
            "other code",
            clear(),
            Rules.forCodes(false, REDETERMINATION),
            AuthorizationRequired.UNKNOWN),
        arguments(
            "some codes", clear(), Rules.forCodes(false, DELIVERY), AuthorizationRequired.UNKNOWN),
        arguments(
            "line fits",
            clear(),
            Rules.rule(false, Set.of(), commercial, ppo, NetworkStatus.IN, null, null),
            AuthorizationRequired.NO),
        arguments(
            "other line",
            clear().market(LineOfBusiness.MEDICAID, Product.PPO),
            Rules.rule(false, Set.of(), commercial, Set.of(), null, null, null),
            AuthorizationRequired.UNKNOWN),
        arguments(
            "line not said",
            clear().market(null, Product.PPO),
            Rules.rule(false, Set.of(), commercial, Set.of(), null, null, null),
            AuthorizationRequired.UNKNOWN),
        arguments(
            "product not said",
            clear().market(LineOfBusiness.COMMERCIAL, null),
            Rules.rule(false, Set.of(), Set.of(), ppo, null, null, null),
            AuthorizationRequired.UNKNOWN),
        arguments(
            "other network",
            clear().network(NetworkStatus.OUT, NetworkException.NONE),
            Rules.rule(false, Set.of(), Set.of(), Set.of(), NetworkStatus.IN, null, null),
            AuthorizationRequired.UNKNOWN),
        arguments(
            "network exception requested",
            clear().network(NetworkStatus.OUT, NetworkException.REQUESTED),
            Rules.rule(false, Set.of(), Set.of(), Set.of(), NetworkStatus.IN, null, null),
            AuthorizationRequired.UNKNOWN),
        arguments(
            "network exception approved",
            clear().network(NetworkStatus.OUT, NetworkException.APPROVED),
            Rules.rule(false, Set.of(), Set.of(), Set.of(), NetworkStatus.IN, null, null),
            AuthorizationRequired.NO),
        arguments(
            "network not known",
            clear().network(NetworkStatus.UNKNOWN, NetworkException.NONE),
            Rules.rule(false, Set.of(), Set.of(), Set.of(), NetworkStatus.IN, null, null),
            AuthorizationRequired.UNKNOWN));
  }

  private static AuthorizationRule none(String from, String to) {
    return Rules.rule(false, Set.of(), Set.of(), Set.of(), null, from, to);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conditions")
  void ruleSaysNoOnlyWhereItSurelyApplies(
      String name, Situation situation, AuthorizationRule rule, AuthorizationRequired required) {
    assertThat(situation.rule(rule).summary().priorAuthorization().required())
        .as(name)
        .isEqualTo(required);
  }

  @Test
  void ruleThatMayApplyIsShownAndSettlesNothing() {
    PriorAuthorization found =
        clear()
            .market(null, null)
            .rule(
                Rules.rule(
                    true, Set.of(), Set.of(LineOfBusiness.COMMERCIAL), Set.of(), null, null, null))
            .summary()
            .priorAuthorization();
    assertThat(found.required()).isEqualTo(AuthorizationRequired.UNKNOWN);
    assertThat(found.basis().getFirst())
        .satisfies(basis -> assertThat(basis.says()).isEqualTo("NOT_STATED"))
        .satisfies(
            basis -> assertThat(basis.text()).startsWith("Not known whether this rule applies"));
  }

  @Test
  void everySourceStandsInTheBasis() {
    assertThat(clear().rule(false).says(YES, "90868").summary().priorAuthorization().basis())
        .extracting(AuthorizationBasis::source, AuthorizationBasis::says)
        .containsExactly(tuple("PAYER_RULE", "NO"), tuple("PAYER_ANSWER", "YES"));
    assertThat(clear().summary().priorAuthorization().basis())
        .singleElement()
        .satisfies(basis -> assertThat(basis.says()).isEqualTo("NOT_STATED"));
    assertThat(clear().notAsked().summary().priorAuthorization().basis()).isEmpty();
  }

  static Stream<Arguments> filed() {
    Map<ProcedureCode, Integer> enough = Map.of(PLANNING, 1, DELIVERY, 35);
    return Stream.of(
        arguments("enough", clear().onFile(FROM, TO, enough), "on file"),
        arguments(
            "some used, enough left",
            clear().onFile(FROM, TO, Map.of(PLANNING, 1, DELIVERY, 40), Map.of(DELIVERY, 5)),
            "on file"),
        arguments(
            "some used, too few left",
            clear().onFile(FROM, TO, enough, Map.of(DELIVERY, 1)),
            "to confirm"),
        arguments(
            "more used than granted",
            clear().onFile(FROM, TO, enough, Map.of(PLANNING, 2)),
            "to confirm"),
        arguments(
            "one unit short",
            clear().onFile(FROM, TO, Map.of(PLANNING, 1, DELIVERY, 34)),
            "to confirm"),
        arguments(
            "no unit for planning", clear().onFile(FROM, TO, Map.of(DELIVERY, 40)), "to confirm"),
        arguments(
            "units for planning do not treat",
            clear().onFile(FROM, TO, Map.of(PLANNING, 40, DELIVERY, 1)),
            "to confirm"),
        arguments(
            "units of a code not planned",
            clear().codes(DELIVERY).onFile(FROM, TO, Map.of(REDETERMINATION, 40)),
            "to confirm"),
        arguments(
            "codes not named",
            clear().codes().onFile(FROM, TO, Map.of(DELIVERY, 36)),
            "to confirm"),
        arguments("units not known", clear().onFile(FROM, TO, Map.of()), "to confirm"),
        arguments(
            "sessions not said", clear().sessions(null).onFile(FROM, TO, enough), "to confirm"),
        arguments("begins too late", clear().onFile("2026-12-02", TO, enough), "none"),
        arguments("ends too early", clear().onFile(FROM, "2027-01-18", enough), "none"),
        arguments(
            "enough only at the fastest pace",
            clear().onFile(FROM, "2027-01-19", enough),
            "to confirm"),
        arguments(
            "the second one covers",
            clear().onFile(FROM, TO, Map.of()).onFile(FROM, TO, enough),
            "on file"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("filed")
  void authorizationOnFileCoversWithDatesAndUnits(String name, Situation situation, String state) {
    CoverageSummary summary = situation.rule(true).route("FAX", "555-0101").summary();
    List<String> steps = summary.nextSteps().stream().map(NextStep::id).toList();
    assertThat(summary.determination().outcome())
        .as(name)
        .isEqualTo(state.equals("on file") ? Outcome.LIKELY_COVERED : Outcome.READY_TO_SUBMIT);
    switch (state) {
      case "on file" -> {
        assertThat(summary.priorAuthorization().onFile()).isNotNull();
        assertThat(steps).doesNotContain("submit", "authorization-units");
      }
      case "to confirm" -> {
        assertThat(summary.determination().headline())
            .contains("of the authorization on file to be confirmed");
        assertThat(steps).containsSubsequence("authorization-units", "submit");
      }
      default -> {
        assertThat(summary.determination().headline()).contains("none on file");
        assertThat(steps).contains("submit").doesNotContain("authorization-units");
      }
    }
  }

  @Test
  void doubtfulAuthorizationMattersNotWhereNoneIsRequired() {
    CoverageSummary summary = clear().rule(false).onFile(FROM, TO, Map.of()).summary();
    assertThat(summary.determination().parts().authorization().state()).isEqualTo(PartState.CLEAR);
    assertThat(summary.nextSteps()).noneMatch(step -> step.id().startsWith("authorization"));
  }

  @Test
  void unknownCarveOutTakesTheRulesTheCriteriaAndTheRoute() {
    CoverageSummary summary =
        clear().rule(false).route("FAX", "555-0101").carveOut(Situation.MIND_CO).summary();
    assertThat(summary.determination().outcome()).isEqualTo(Outcome.MANUAL_REVIEW);
    assertThat(summary.priorAuthorization().required()).isEqualTo(AuthorizationRequired.UNKNOWN);
    assertThat(summary.priorAuthorization().submitTo())
        .containsExactly(
            new SubmissionRoute(
                "PHONE",
                "8005550100",
                "Ask Mind Co where rTMS requests are to be sent.",
                null,
                RuleScope.ALL));
    assertThat(summary.priorAuthorization().documents()).isEmpty();
    assertThat(summary.criteriaSets())
        .extracting(CriteriaSet::basis, CriteriaSet::decides)
        .containsExactly(
            tuple(CriteriaBasis.OBSERVED, true), tuple(CriteriaBasis.REQUESTED, false));
    assertThat(summary.determination().headline()).contains("Mind Co (8005550100)");
  }

  static Stream<Arguments> managers() {
    return Stream.of(
        arguments(new CarveOut("MIND CO", null, null), CriteriaBasis.REQUESTED),
        arguments(new CarveOut("Other", "MC1", null), CriteriaBasis.REQUESTED),
        arguments(new CarveOut("Other", "MC2", null), CriteriaBasis.OBSERVED),
        arguments(null, CriteriaBasis.OBSERVED));
  }

  @ParameterizedTest
  @MethodSource("managers")
  void carveOutThePayersFileNamesKeepsThePolicy(CarveOut configured, CriteriaBasis deciding) {
    CoverageSummary summary =
        clear()
            .rule(true)
            .route("FAX", "555-0101")
            .configuredCarveOut(configured)
            .carveOut(Situation.MIND_CO)
            .summary();
    assertThat(summary.criteriaSets().getFirst().basis()).isEqualTo(deciding);
    assertThat(summary.nextSteps().getFirst().id()).isEqualTo("carve-out");
    assertThat(summary.determination().parts().coverage().state()).isEqualTo(PartState.ACTION);
  }
}
