package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.payer.AuthorizationRule;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PolicySelection;

/** What each payer's file says of authorization and of the policy to judge by, word for word. */
class ShippedPayersTests {

  private static final String TMS = "90867+90868+90869";

  static Stream<Arguments> rules() {
    return Stream.of(
        of("aetna"),
        of("ambetter"),
        of("bcbs-al"),
        of("bcbs-ma", "YES " + TMS + " COMMERCIAL+MEDICARE_ADVANTAGE"),
        of("bcbs-mn"),
        of(
            "cigna",
            "YES until 2026-03-05",
            "YES OUT from 2026-03-06",
            "YES APPROVED+REQUESTED from 2026-03-06",
            "YES EXCHANGE plan Connect elsewhere from 2026-03-06 maybe",
            "NO COMMERCIAL+EXCHANGE IN NONE from 2026-03-06"),
        of("connectcare"),
        of("healthpartners", "YES"),
        of("highmark"),
        of("independence"),
        of("medicare-novitas", "NO " + TMS + " MEDICARE"),
        of("ny-fidelis", "YES " + TMS + " from 2025-11-01"),
        of("ny-medicaid", "YES " + TMS + " from 2025-11-01"),
        of(
            "point32health",
            "YES "
                + TMS
                + " plan RITogether+Tufts Direct+Tufts Health Direct+Tufts Health Together"
                + "+Tufts Together from 2024-10-01"),
        of("priority-health", "YES"));
  }

  private static Arguments of(String payer, String... rules) {
    return Arguments.of(payer, List.of(rules));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("rules")
  void rulesOfAuthorizationAre(String payer, List<String> rules) {
    assertThat(ShippedPolicy.payer(payer).authorizationRules())
        .extracting(ShippedPayersTests::words)
        .containsExactlyElementsOf(rules);
  }

  /** The conditions of a rule, word for word. */
  static String words(AuthorizationRule rule) {
    var scope = rule.scope();
    List<String> words = new ArrayList<>(List.of(rule.required() ? "YES" : "NO"));
    add(words, "", scope.codes().stream().map(code -> code.value()).toList());
    add(words, "", scope.linesOfBusiness());
    add(words, "", scope.products());
    add(words, "plan ", scope.planNames());
    add(words, "", scope.network());
    add(words, "", scope.networkExceptions());
    words.addAll(scope.outsidePlanState() ? List.of("elsewhere") : List.of());
    add(words, "", scope.planStates());
    add(words, "", scope.serviceStates());
    add(words, "", scope.indications());
    add(words, "", scope.modalities());
    add(words, "", scope.requestTypes());
    add(words, "from ", scope.from());
    add(words, "until ", scope.to());
    words.addAll(scope.dependsOn() == null ? List.of() : List.of("maybe"));
    return String.join(" ", words);
  }

  private static void add(List<String> words, String before, @Nullable Object value) {
    if (value instanceof Collection<?> values) {
      add(words, before, values.isEmpty() ? null : sorted(values));
    } else if (value != null) {
      words.add(before + value);
    }
  }

  private static String sorted(Collection<?> values) {
    return String.join("+", values.stream().map(String::valueOf).sorted().toList());
  }

  static Stream<Arguments> policies() {
    return Stream.of(
        of("aetna", "aetna-cpb-0469 COMMERCIAL"),
        of("ambetter", "ambetter-cp-bh-200 MDD", "ambetter-cp-bh-201 OCD"),
        of("bcbs-al", "bcbs-al-mp-170"),
        of("bcbs-ma", "bcbs-ma-297 COMMERCIAL"),
        of("bcbs-mn", "bcbs-mn-x-14-012"),
        of("cigna", "cigna-en0383"),
        of("connectcare", "connectcare-tms"),
        of("healthpartners", "healthpartners-rtms"),
        of("highmark", "highmark-z-4-017 COMMERCIAL PA", "highmark-wv-z-4-008 COMMERCIAL WV"),
        of("independence", "independence-tms COMMERCIAL+MEDICARE_ADVANTAGE"),
        of("medicare-novitas", "medicare-l34998 MEDICARE"),
        of("ny-fidelis", "ny-fidelis-tms MEDICAID"),
        of("ny-medicaid", "ny-medicaid-tms MEDICAID"),
        of("point32health", "point32health-tms"),
        of("priority-health", "priority-health-tms"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("policies")
  void policiesToJudgeByAre(String payer, List<String> policies) {
    assertThat(ShippedPolicy.payer(payer).policies())
        .extracting(ShippedPayersTests::words)
        .containsExactlyElementsOf(policies);
  }

  /** A policy and for whom it is selected. */
  static String words(PolicySelection selection) {
    List<String> words = new ArrayList<>(List.of(selection.policyId().value()));
    add(words, "", selection.linesOfBusiness());
    add(words, "", selection.indications());
    add(words, "", selection.states());
    return String.join(" ", words);
  }

  @Test
  void everyPayerStandsInBothTables() {
    var payers = ShippedPolicy.payers().stream().map(Payer::id).map(id -> id.value()).toList();
    assertThat(
            names(
                Stream.of(
                    rules(),
                    ShippedCommercialPayersTests.rules(),
                    ShippedGovernmentPayersTests.rules())))
        .containsExactlyInAnyOrderElementsOf(payers);
    assertThat(
            names(
                Stream.of(
                    policies(),
                    ShippedCommercialPayersTests.policies(),
                    ShippedGovernmentPayersTests.policies())))
        .containsExactlyInAnyOrderElementsOf(payers);
  }

  private static Stream<String> names(Stream<Stream<Arguments>> tables) {
    return tables.flatMap(table -> table).map(row -> (String) row.get()[0]);
  }
}
