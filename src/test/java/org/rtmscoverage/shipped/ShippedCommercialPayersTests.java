package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.payer.CarveOut;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.SourceGrade;

/** Commercial payers beside those of {@link ShippedPayersTests}: rules, policies, names, routes. */
class ShippedCommercialPayersTests {

  static Stream<Arguments> rules() {
    return Stream.of(
        of("anthem", "YES"),
        of("bcbs-mi"),
        of("blue-kc"),
        of("hcsc"),
        of("humana"),
        of("select-health", "YES from 2024-09-01"),
        of("uhc-optum", "YES"));
  }

  static Stream<Arguments> policies() {
    return Stream.of(
        of("anthem", "anthem-tms"),
        of("bcbs-mi", "bcbs-mi-tms"),
        of("blue-kc", "new-directions-tms"),
        of("hcsc", "hcsc-psy301-015"),
        of("humana", "humana-hum-0457 COMMERCIAL"),
        of("select-health", "select-health-tms"),
        of("uhc-optum", "optum-tms COMMERCIAL+EXCHANGE"));
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

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("policies")
  void policiesToJudgeByAre(String payer, List<String> policies) {
    assertThat(ShippedPolicy.payer(payer).policies())
        .extracting(ShippedPayersTests::words)
        .containsExactlyElementsOf(policies);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"anthem, CLINIC", "select-health, PRIMARY", "uhc-optum, SECONDARY"})
  void ruleOfAuthorizationRestsOn(String payer, SourceGrade grade) {
    assertThat(ShippedPolicy.payer(payer).authorizationRules())
        .allSatisfy(rule -> assertThat(rule.citation().grade()).isEqualTo(grade));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "87726, uhc-optum",
    "UHC, uhc-optum",
    "unitedhealthcare, uhc-optum",
    "Optum Behavioral Health, uhc-optum",
    "United Behavioral Health, uhc-optum",
    "BCBS IL, hcsc",
    "Blue Cross and Blue Shield of Texas, hcsc",
    "BCBS MT, hcsc",
    "BCBSNM, hcsc",
    "BCBS OK, hcsc",
    "SelectHealth, select-health",
    "Humana, humana",
    "Elevance, anthem",
    "Carelon Behavioral Health, anthem",
    "Beacon, anthem",
    "BCBSM, bcbs-mi",
    "Blue KC, blue-kc"
  })
  void nameLeadsToItsPayer(String name, String payer) {
    assertThat(ShippedPolicy.named(name)).contains(payer);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "uhc-optum, COMMERCIAL, optum-tms",
    "uhc-optum, EXCHANGE, optum-tms",
    "uhc-optum, MEDICARE_ADVANTAGE,",
    "uhc-optum, MEDICAID,",
    "humana, COMMERCIAL, humana-hum-0457",
    "humana, MEDICAID,",
    "humana, MEDICARE_ADVANTAGE,",
    "select-health, MEDICAID, select-health-tms"
  })
  void planIsJudgedBy(String payer, LineOfBusiness line, @Nullable String policy) {
    assertThat(ShippedPolicy.selected(payer, line, null)).isEqualTo(policy);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"hcsc, IL MT NM OK TX", "select-health, UT", "bcbs-mi, MI", "blue-kc, ''"})
  void statesServedAre(String payer, String states) {
    assertThat(ShippedPolicy.payer(payer).states().stream().sorted())
        .containsExactly(states.isEmpty() ? new String[0] : states.split(" "));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"uhc-optum,", "blue-kc, New Directions Behavioral Health", "anthem,", "bcbs-mi,"})
  void behavioralBenefitsAreRunBy(String payer, @Nullable String manager) {
    var carveOut = ShippedPolicy.payer(payer).carveOut();
    assertThat(carveOut).isEqualTo(manager == null ? null : new CarveOut(manager, null, null));
  }

  @Test
  void requestToOptumGoesThroughItsPortal() {
    var payer = ShippedPolicy.payer("uhc-optum");
    assertThat(payer.electronicPayerId()).isEqualTo("87726");
    assertThat(payer.submission())
        .singleElement()
        .satisfies(
            route -> {
              assertThat(route.channel()).isEqualTo("PORTAL");
              assertThat(route.target()).isEqualTo("Provider Express");
              assertThat(Objects.requireNonNull(route.note())).contains("form");
            });
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"uhc-optum, JSON", "humana, JSON", "select-health, FHIR", "hcsc, X12", "anthem, X12"})
  void payerIsAskedIn(String payer, Protocol protocol) {
    assertThat(ShippedPolicy.payer(payer).connection().protocol()).isEqualTo(protocol);
  }
}
