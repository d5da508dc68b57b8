package org.rtmscoverage.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rtmscoverage.eligibility.AuthorizationIndicator.NO;
import static org.rtmscoverage.eligibility.AuthorizationIndicator.YES;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.payer.DecisionClock;
import org.rtmscoverage.payer.RuleScope;
import org.rtmscoverage.payer.SubmissionRoute;
import org.rtmscoverage.summary.Situation.Rules;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.NetworkException;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.Product;
import org.rtmscoverage.vocabulary.SourceGrade;

/** Several rules together, the conditions of rules and routes, and the clocks. */
@NullUnmarked // a null that slips through fails the test anyway
class AuthorizationRulesTests {

  private static final RuleScope NAMED =
      RuleScope.of(Set.of(), List.of("Direct", "RITogether"), null);
  private static final RuleScope OUT = RuleScope.of(Set.of(), List.of(), NetworkStatus.OUT);
  private static final RuleScope IN = RuleScope.of(Set.of(), List.of(), NetworkStatus.IN);

  private static Situation clear() {
    return Situation.clear();
  }

  private static RuleScope outsideState(boolean outside, String dependsOn) {
    return new RuleScope(
        Set.of(), Set.of(), Set.of(), List.of(), null, Set.of(), Set.of(), Set.of(), outside,
        Set.of(), Set.of(), Set.of(), null, null, dependsOn);
  }

  private static RuleScope states(Set<String> plan, Set<String> service) {
    return new RuleScope(
        Set.of(), Set.of(), Set.of(), List.of(), null, Set.of(), plan, service, false, Set.of(),
        Set.of(), Set.of(), null, null, null);
  }

  private static PriorAuthorization of(Situation situation) {
    return situation.summary().priorAuthorization();
  }

  @Test
  void ruleThatRequiresBeatsOneThatDoesNot() {
    PriorAuthorization found = of(clear().rule(false).rule(true));
    assertThat(found.required()).isEqualTo(AuthorizationRequired.YES);
    assertThat(found.conflict()).isFalse();
    assertThat(found.basis())
        .extracting(AuthorizationBasis::says)
        .containsExactly("NO", "YES", "NOT_STATED");
  }

  @Test
  void ruleThatMayRequireLeavesNoRoomForTheNoOfAnother() {
    Situation unknown =
        clear()
            .network(NetworkStatus.UNKNOWN, NetworkException.NONE)
            .rule(false)
            .rule(Rules.rule(true, OUT));
    PriorAuthorization found = of(unknown);
    assertThat(found.required()).isEqualTo(AuthorizationRequired.UNKNOWN);
    assertThat(found.basis().get(1).why())
        .isEqualTo("It may apply: network status not known, it speaks of OUT.");
    assertThat(of(unknown.says(NO, "90867").says(NO, "90868")).required())
        .isEqualTo(AuthorizationRequired.UNKNOWN);
  }

  @Test
  void ruleThatMaySpareLeavesTheYesOfAnother() {
    assertThat(of(clear().planName(null).rule(true).rule(Rules.rule(false, NAMED))).required())
        .isEqualTo(AuthorizationRequired.YES);
  }

  @Test
  void answersYesIsNoConflictWhereARuleRequiresToo() {
    assertThat(of(clear().rule(false).rule(true).says(YES, "90868")).conflict()).isFalse();
    assertThat(of(clear().rule(false).says(YES, "90868")).conflict()).isTrue();
  }

  @Test
  void basisTellsTheDatesOfARuleAndWhyItApplies() {
    AuthorizationBasis basis =
        of(clear()
                .rule(
                    Rules.rule(
                        true,
                        Set.of(),
                        Set.of(LineOfBusiness.COMMERCIAL),
                        Set.of(Product.PPO),
                        NetworkStatus.IN,
                        "2026-03-06",
                        null)))
            .basis()
            .getFirst();
    assertThat(basis.from()).isEqualTo("2026-03-06");
    assertThat(basis.to()).isNull();
    assertThat(basis.why())
        .isEqualTo(
            "It applies: service on 2026-12-01, from 2026-03-06; line of business COMMERCIAL;"
                + " product PPO; network status IN.");
    assertThat(of(clear().rule(true)).basis().getFirst().why())
        .isEqualTo("It applies to every rTMS request.");
  }

  @ParameterizedTest
  @CsvSource({
    "Tufts Health Direct, YES",
    "TUFTS HEALTH-DIRECT SILVER, YES",
    "Directors Choice, UNKNOWN",
    "Harvard Pilgrim HMO, UNKNOWN",
    ", UNKNOWN"
  })
  void planNameProvesAndAnotherNameDisprovesNothing(String name, AuthorizationRequired required) {
    assertThat(of(clear().planName(name).rule(Rules.rule(true, NAMED))).required())
        .isEqualTo(required);
    assertThat(of(clear().planName(name).rule(false).rule(Rules.rule(true, NAMED))).required())
        .isEqualTo(required);
  }

  @ParameterizedTest
  @CsvSource({"MA, MA, NO", "MA, NH, YES", "MA, , UNKNOWN", ", NH, UNKNOWN"})
  void ruleForServiceOutsideThePlansStateNeedsBothStates(
      String plan, String service, AuthorizationRequired required) {
    assertThat(
            of(clear()
                    .states(plan, service)
                    .rule(false)
                    .rule(Rules.rule(true, outsideState(true, null))))
                .required())
        .isEqualTo(required);
  }

  @ParameterizedTest
  @CsvSource({"NY, NY, YES", "NJ, NY, UNKNOWN", "NY, NJ, UNKNOWN", ", NY, UNKNOWN"})
  void statesOfPlanAndServiceAreConditions(
      String plan, String service, AuthorizationRequired required) {
    assertThat(
            of(clear()
                    .states(plan, service)
                    .rule(Rules.rule(true, states(Set.of("NY"), Set.of("NY")))))
                .required())
        .isEqualTo(required);
  }

  @Test
  void ruleThatDependsOnMoreNeverSurelyApplies() {
    PriorAuthorization found =
        of(clear().rule(false).rule(Rules.rule(true, outsideState(false, "the weather"))));
    assertThat(found.required()).isEqualTo(AuthorizationRequired.UNKNOWN);
    assertThat(found.basis().get(1).why()).isEqualTo("It may apply: it depends on the weather.");
  }

  private static Situation routed(NetworkStatus network, NetworkException exception) {
    return clear()
        .rule(true)
        .network(network, exception)
        .route(new SubmissionRoute("FORM", "Paper form", null, null, OUT))
        .route(new SubmissionRoute("PORTAL", "Portal", null, null, IN));
  }

  @ParameterizedTest
  @CsvSource({
    "IN, NONE, PORTAL, by portal: Portal.",
    "OUT, NONE, FORM, by form: Paper form.",
    "OUT, APPROVED, PORTAL, by portal: Portal.",
    "UNKNOWN, NONE, FORM PORTAL, by form: Paper form (out of network); or by portal: Portal (in network)."
  })
  void routesThatApplyAreShownOrAllWithTheirCondition(
      NetworkStatus network, NetworkException exception, String channels, String step) {
    CoverageSummary summary = routed(network, exception).summary();
    assertThat(summary.priorAuthorization().submitTo())
        .extracting(SubmissionRoute::channel)
        .containsExactly(channels.split(" "));
    assertThat(summary.priorAuthorization().submitTo())
        .allMatch(route -> (route.condition() == null) == (network != NetworkStatus.UNKNOWN));
    assertThat(summary.nextSteps())
        .filteredOn(next -> next.id().equals("submit"))
        .singleElement()
        .satisfies(next -> assertThat(next.action()).endsWith(step));
  }

  @Test
  void documentsOfThePayerFollowThoseOfThePolicy() {
    assertThat(of(clear().rule(true).document("Diagnosis")).documents()).contains("Diagnosis");
  }

  private static DecisionClock clock(LineOfBusiness line, String from) {
    return new DecisionClock(
        Set.of(line),
        LocalDate.parse(from),
        Duration.ofDays(7),
        Duration.ofDays(3),
        "a rule",
        new Citation("Rules", null, null, SourceGrade.SECONDARY, Situation.DAY));
  }

  @Test
  void clockOfTheLineRunsFromTheCheck() {
    Situation clear = clear().rule(true).market(LineOfBusiness.MEDICAID, null);
    assertThat(
            of(clear
                    .clock(clock(LineOfBusiness.MEDICAID, "2026-01-01"))
                    .clock(clock(LineOfBusiness.COMMERCIAL, "2026-01-01"))
                    .clock(clock(LineOfBusiness.MEDICAID, "2026-12-02")))
                .decisionDue())
        .extracting(DecisionDue::standardBy, DecisionDue::expeditedBy, DecisionDue::condition)
        .containsExactly(
            tuple(
                Situation.NOW.plus(Duration.ofDays(7)),
                Situation.NOW.plus(Duration.ofDays(3)),
                null));
  }

  @Test
  void clockOfALineThatIsNotKnownNamesIt() {
    assertThat(
            of(clear()
                    .rule(true)
                    .market(null, null)
                    .clock(clock(LineOfBusiness.MEDICAID, "2026-01-01")))
                .decisionDue())
        .singleElement()
        .satisfies(due -> assertThat(due.condition()).isEqualTo("MEDICAID plans"));
  }

  @Test
  void noClockRunsWhereNothingIsRequired() {
    assertThat(
            of(clear()
                    .rule(false)
                    .market(LineOfBusiness.MEDICAID, null)
                    .clock(clock(LineOfBusiness.MEDICAID, "2026-01-01")))
                .decisionDue())
        .isEmpty();
  }
}
