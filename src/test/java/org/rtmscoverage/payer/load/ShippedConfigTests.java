package org.rtmscoverage.payer.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.EffectiveFromBasis;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.policy.TmsResponseRule;
import org.rtmscoverage.policy.TrialOutcomeClass;
import org.rtmscoverage.policy.TrialTest;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.PolicyId;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.vocabulary.SourceGrade;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ShippedConfigTests {

  private static final PayerId BCBS_MA = new PayerId("bcbs-ma");
  private static final PolicyId POLICY_297 = new PolicyId("bcbs-ma-297");

  private final PayerCatalogLoader loader =
      new PayerCatalogLoader(new PathMatchingResourcePatternResolver());
  private final PayerCatalog catalog = loader.loadFolder(Path.of("payer-config"));

  @Test
  void packedFormHoldsTheSameAsTheFolder() {
    var packed = loader.loadPacked();
    assertThat(packed.payers()).isEqualTo(catalog.payers());
    assertThat(packed.policies()).isEqualTo(catalog.policies());
    assertThat(packed.reference()).isEqualTo(catalog.reference());
  }

  @Test
  void runFromTheCheckoutReadsItsFolder() {
    assertThat(loader.load(null).payers()).isEqualTo(catalog.payers());
  }

  @Test
  void referenceTablesAreWhole() {
    var reference = catalog.reference();
    assertThat(reference.drugs()).hasSize(68);
    assertThat(reference.scales()).hasSize(20);
    assertThat(reference.diagnosisCodes()).hasSize(129);
    assertThat(reference.devices()).hasSize(74);
    assertThat(reference.contraindications()).hasSize(37);
    assertThat(reference.sideEffects()).hasSizeGreaterThanOrEqualTo(50);
  }

  @Test
  void combinationDrugsNameTheirComponents() {
    assertThat(catalog.reference().drugs())
        .filteredOn(drug -> drug.key().equals("dextromethorphan-and-bupropion"))
        .singleElement()
        .satisfies(drug -> assertThat(drug.componentCuis()).containsExactly("3289", "42347"));
  }

  @Test
  void scalesThatMeasureSomethingElseAreNotDepressionScales() {
    assertThat(catalog.reference().scales())
        .filteredOn(scale -> !scale.depressionScale())
        .extracting(scale -> scale.instrumentKey())
        .containsExactly("CGI-S", "Y-BOCS", "PCL-5", "GAD-7");
  }

  @Test
  void bandsOfAScaleAreNumbers() {
    assertThat(catalog.reference().scales().getFirst().bands())
        .last()
        .satisfies(
            band -> {
              assertThat(band.name()).isEqualTo("severe");
              assertThat(band.from()).isEqualTo(20);
              assertThat(band.to()).isEqualTo(27);
            });
  }

  @Test
  void payerSaysHowItIsReachedAndGuarded() {
    var payer = catalog.payer(BCBS_MA).orElseThrow();
    assertThat(payer.connection().protocol()).isEqualTo(Protocol.X12);
    assertThat(payer.connection().serviceTypes()).containsExactly("30");
    var limits = payer.connection().limits();
    assertThat(limits.attemptTimeout()).isEqualTo(Duration.ofSeconds(4));
    assertThat(limits.retryBackoff()).isEqualTo(Duration.ofMillis(200));
    assertThat(limits.maxResponseBytes()).isEqualTo(512 * 1024);
    assertThat(payer.electronicPayerId()).isNull();
    assertThat(payer.decisionClocks())
        .singleElement()
        .satisfies(clock -> assertThat(clock.standard()).isEqualTo(Duration.ofDays(7)));
  }

  @Test
  void payerOfWhichLittleIsKnownStatesLittle() {
    var payer = catalog.payer(new PayerId("aetna")).orElseThrow();
    assertThat(payer.connection().protocol()).isEqualTo(Protocol.JSON);
    assertThat(payer.electronicPayerId()).isEqualTo("60054");
    assertThat(payer.authorizationRules()).isEmpty();
    assertThat(payer.submission()).isEmpty();
    assertThat(payer.decisionClocks()).isEmpty();
  }

  @Test
  void payerRequiresAuthorizationForTheThreeCodes() {
    var rule = catalog.payer(BCBS_MA).orElseThrow().authorizationRules().getFirst();
    assertThat(rule.required()).isTrue();
    assertThat(rule.scope().codes())
        .extracting(code -> code.value())
        .containsExactlyInAnyOrder("90867", "90868", "90869");
    assertThat(rule.citation().grade()).isEqualTo(SourceGrade.PAYER_COPY);
    assertThat(rule.citation().section()).isEqualTo("prior authorization");
  }

  @Test
  void policyIsInForceFromTheDayInferred() {
    var policy = catalog.policy(POLICY_297).orElseThrow();
    assertThat(policy.versionOn(LocalDate.of(2024, 6, 30))).isEmpty();
    var version = policy.versionOn(LocalDate.of(2024, 7, 1)).orElseThrow();
    assertThat(version.effectiveFromBasis()).isEqualTo(EffectiveFromBasis.INFERRED);
    assertThat(version.version()).isEqualTo("2024-07-01");
    assertThat(version.remarks()).anyMatch(remark -> remark.contains("0889T"));
  }

  @Test
  void retreatmentAppliesTheInitialTreeAndTheOtherKindsHaveNone() {
    var criteria = version().criteria();
    assertThat(criteria.get(RequestType.RETREATMENT)).isEqualTo(criteria.get(RequestType.INITIAL));
    assertThat(criteria).doesNotContainKeys(RequestType.EXTENSION, RequestType.MAINTENANCE);
  }

  @Test
  void everyNodeIsCitedAsACopyOfThePayersText() {
    assertThat(nodes())
        .hasSizeGreaterThan(25)
        .allSatisfy(
            criterion -> {
              var citation = Objects.requireNonNull(criterion.node().citation());
              assertThat(citation.section()).isNotBlank();
              assertThat(citation.grade()).isEqualTo(SourceGrade.PAYER_COPY);
            });
    assertThat(version().coverage())
        .allSatisfy(row -> assertThat(row.node().citation()).isNotNull());
  }

  @Test
  void trialsAreTestedForNothingThePolicyDoesNotState() {
    var rule = leaf("two-failed-trials", Criterion.MedicationTrials.class).rule();
    assertThat(rule.count()).isEqualTo(2);
    assertThat(rule.test()).isEqualTo(TrialTest.of(Set.of(TrialOutcomeClass.FAILURE)));
    assertThat(rule.distinctClasses()).isNull();
    assertThat(
            leaf("two-intolerances", Criterion.MedicationTrials.class).rule().distinctSideEffects())
        .isTrue();
  }

  @Test
  void responseToEarlierTreatmentIsLeftUndefined() {
    var earlier = leaf("earlier-rtms-response", Criterion.PriorTmsResponse.class);
    assertThat(earlier.rule()).isEqualTo(TmsResponseRule.earlier(null, 3));
  }

  @Test
  void implantsCountWithinThirtyCentimetres() {
    assertThat(leaf("implant-near-coil", Criterion.SafetyPresent.class).withinCm()).isEqualTo(30);
  }

  @Test
  void deliveryRulesAreMarked() {
    assertThat(nodes())
        .filteredOn(criterion -> criterion.node().kind() == NodeKind.DELIVERY)
        .extracting(criterion -> criterion.node().id())
        .containsExactly("cleared-device", "trained-physician");
  }

  @Test
  void coverageTableDeniesMaintenanceFirst() {
    var rows = version().coverage();
    assertThat(rows.getFirst().covered()).isFalse();
    assertThat(rows.getFirst().who().requestTypes()).isEqualTo(Set.of(RequestType.MAINTENANCE));
    assertThat(rows)
        .filteredOn(row -> row.covered())
        .singleElement()
        .satisfies(row -> assertThat(row.who().indications()).containsExactly(Indication.MDD));
    assertThat(version().sessionLimits())
        .singleElement()
        .satisfies(limit -> assertThat(limit.taper()).containsExactly(3, 2, 1));
  }

  @Test
  void policyIsSelectedForCommercialPlansOnly() {
    var payer = catalog.payer(BCBS_MA).orElseThrow();
    assertThat(catalog.selectPolicy(payer, LineOfBusiness.COMMERCIAL, Indication.MDD, "MA"))
        .hasValueSatisfying(found -> assertThat(found.policyId()).isEqualTo(POLICY_297));
    assertThat(catalog.selectPolicy(payer, LineOfBusiness.MEDICARE_ADVANTAGE, Indication.MDD, null))
        .isEmpty();
    assertThat(catalog.selectPolicy(payer, null, Indication.MDD, null)).isPresent();
  }

  @Test
  void misspeltPayerIsFoundByIdNameAndAlias() {
    assertThat(catalog.directory().nearest("bcbs-mass")).startsWith(BCBS_MA.value());
    assertThat(catalog.directory().nearest("BCBSMA")).startsWith(BCBS_MA.value());
    assertThat(catalog.directory().nearest("blue cross blue sheild of massachusets"))
        .startsWith(BCBS_MA.value());
    assertThat(catalog.directory().nearest("kestrel mutual")).isEmpty();
  }

  private PolicyVersion version() {
    return catalog.policy(POLICY_297).orElseThrow().versions().getFirst();
  }

  private <T extends Criterion> T leaf(String id, Class<T> type) {
    return nodes().stream()
        .filter(criterion -> criterion.node().id().equals(id))
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  private List<Criterion> nodes() {
    var found = new ArrayList<Criterion>();
    version().criteria().values().stream().distinct().forEach(tree -> collect(tree, found));
    return found;
  }

  private static void collect(Criterion criterion, List<Criterion> found) {
    found.add(criterion);
    criterion.children().forEach(child -> collect(child, found));
  }
}
