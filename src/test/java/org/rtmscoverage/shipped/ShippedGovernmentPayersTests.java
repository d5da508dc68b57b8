package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.payer.Jurisdiction;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.StatesGiven;
import org.rtmscoverage.vocabulary.LineOfBusiness;

/**
 * Payers of government programs: what they ask, what they are judged by, and whose state is whose.
 */
class ShippedGovernmentPayersTests {

  private static final String TMS = "90867+90868+90869";
  private static final String ORIGINAL_MEDICARE = "NO " + TMS + " MEDICARE";
  private static final String TRICARE = "YES " + TMS + " TRICARE";

  private static final List<String> STATES =
      List.of(
          "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN",
          "IA", "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH",
          "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT",
          "VT", "VA", "WA", "WV", "WI", "WY");

  private static final List<String> ISLANDS = List.of("PR", "VI", "GU", "AS", "MP");

  static Stream<Arguments> rules() {
    return Stream.of(
        of("ca-medi-cal"),
        of("de-medicaid-amerihealth"),
        of("medicare-cgs", ORIGINAL_MEDICARE),
        of("medicare-first-coast", ORIGINAL_MEDICARE),
        of("medicare-ngs", ORIGINAL_MEDICARE),
        of("medicare-noridian-je", ORIGINAL_MEDICARE),
        of("medicare-noridian-jf", ORIGINAL_MEDICARE),
        of("medicare-palmetto", ORIGINAL_MEDICARE),
        of("medicare-wps", ORIGINAL_MEDICARE),
        of("tricare-east", TRICARE),
        of("tricare-west", TRICARE),
        of("wtc-health-program"));
  }

  static Stream<Arguments> policies() {
    return Stream.of(
        of("ca-medi-cal", "ca-medi-cal-tms MEDICAID"),
        of("de-medicaid-amerihealth", "de-medicaid-amerihealth-tms MEDICAID"),
        of("medicare-cgs", "medicare-l36469 MEDICARE"),
        of("medicare-first-coast", "medicare-l34522 MEDICARE"),
        of("medicare-ngs", "medicare-l33398 MEDICARE"),
        of("medicare-noridian-je", "medicare-l37086 MEDICARE"),
        of("medicare-noridian-jf", "medicare-l37088 MEDICARE"),
        of("medicare-palmetto", "medicare-l34869 MEDICARE"),
        of("medicare-wps", "medicare-l34641 MEDICARE"),
        of("tricare-east", "tricare-east-tms TRICARE"),
        of("tricare-west", "tricare-west-tms TRICARE"),
        of("wtc-health-program", "wtc-rtms FEDERAL_PROGRAM"));
  }

  private static Arguments of(String payer, String... rows) {
    return Arguments.of(payer, List.of(rows));
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

  @Test
  void eachStateAndIslandHasOneContractorOfMedicare() {
    assertThat(sharing("medicare"))
        .hasSize(8)
        .allSatisfy(
            payer -> {
              assertThat(by(payer)).isEqualTo(Jurisdiction.By.SERVICE_STATE);
              assertThat(payer.linesOfBusiness()).isEqualTo(Set.of(LineOfBusiness.MEDICARE));
            })
        .flatExtracting(Payer::states)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(STATES, ISLANDS).flatMap(List::stream).toList());
  }

  @Test
  void eachStateLiesInOneRegionOfTricare() {
    assertThat(sharing("tricare"))
        .hasSize(2)
        .allSatisfy(
            payer -> {
              assertThat(by(payer)).isEqualTo(Jurisdiction.By.MEMBER_STATE);
              assertThat(payer.linesOfBusiness()).isEqualTo(Set.of(LineOfBusiness.TRICARE));
            })
        .flatExtracting(Payer::states)
        .containsExactlyInAnyOrderElementsOf(STATES);
  }

  private static List<Payer> sharing(String alias) {
    return ShippedPolicy.payers().stream().filter(payer -> shares(payer, alias)).toList();
  }

  private static boolean shares(Payer payer, String alias) {
    var shared = payer.jurisdiction();
    return shared != null && shared.alias().equals(alias);
  }

  private static Jurisdiction.By by(Payer payer) {
    return Objects.requireNonNull(payer.jurisdiction()).by();
  }

  @ParameterizedTest(name = "{0} in {1} for a member from {2}: {3}")
  @CsvSource({
    "medicare, CO, TX, medicare-novitas",
    "Original Medicare, DC, VA, medicare-novitas",
    "Medicare, VA, DC, medicare-palmetto",
    "Medicare, FL, NY, medicare-first-coast",
    "Medicare, VI, FL, medicare-first-coast",
    "Medicare, GU, HI, medicare-noridian-je",
    "Medicare, WA, CA, medicare-noridian-jf",
    "Medicare, MI, OH, medicare-wps",
    "Medicare, NY, NJ, medicare-ngs",
    "Medicare, OH, MI, medicare-cgs",
    "TRICARE, TX, FL, tricare-east",
    "TRICARE, FL, TX, tricare-west",
    "TriWest, WI, WI, tricare-west",
    "Humana Military, FL, FL, tricare-east",
    "WTCHP, NY, NJ, wtc-health-program"
  })
  void stateTellsThePayer(String name, String service, String member, String payer) {
    var match = ShippedPolicy.directory().find(name, new StatesGiven(service, member));
    assertThat(match.only().map(one -> one.id().value())).contains(payer);
  }

  @ParameterizedTest(name = "{0} in {1} for a member from {2}: {3} candidates")
  @CsvSource({"Medicare, , FL, 8", "TRICARE, FL, , 2", "TRICARE, , PR, 2", "Noridian, , , 2"})
  void nameAloneIsNotDecided(
      String name, @Nullable String service, @Nullable String member, int candidates) {
    var match = ShippedPolicy.directory().find(name, new StatesGiven(service, member));
    assertThat(match.only()).isEmpty();
    assertThat(match.candidates()).hasSize(candidates);
  }

  @Test
  void delawareIsSentByFaxAndHelpsByTelephone() {
    assertThat(ShippedPolicy.payer("de-medicaid-amerihealth").submission())
        .extracting(route -> route.channel() + " " + route.target())
        .containsExactly("FAX 1-877-234-4273", "PHONE 1-855-301-5512");
  }
}
