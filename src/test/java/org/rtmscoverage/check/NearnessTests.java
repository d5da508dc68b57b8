package org.rtmscoverage.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerConnection;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.payer.ResilienceLimits;
import org.rtmscoverage.policy.Applicability;
import org.rtmscoverage.policy.Attestation;
import org.rtmscoverage.policy.ClinicalFacts;
import org.rtmscoverage.policy.ClinicalSection;
import org.rtmscoverage.policy.CoveragePolicy;
import org.rtmscoverage.policy.CoverageRow;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.EffectiveFromBasis;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.PlanFacts;
import org.rtmscoverage.policy.PolicyEvaluator;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.policy.ProviderFacts;
import org.rtmscoverage.policy.ReferenceData;
import org.rtmscoverage.policy.TherapyRule;
import org.rtmscoverage.policy.TreatmentFacts;
import org.rtmscoverage.summary.Outcome;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.PolicyId;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.vocabulary.SourceGrade;

@NullUnmarked // a null that slips through fails the test anyway
class NearnessTests {

  private static final LocalDate DAY = LocalDate.parse("2026-12-01");
  private static final Citation SOURCE =
      new Citation("Policy", null, null, SourceGrade.PRIMARY, DAY);

  /** Payers by name, nearest first; each has one policy, or none where the tree is absent. */
  private static final Map<String, Optional<Criterion>> NEAREST_FIRST = new LinkedHashMap<>();

  static {
    NEAREST_FIRST.put("z-met", Optional.of(all(said("yes"))));
    NEAREST_FIRST.put("y-unread", Optional.of(all(said("yes"), unread())));
    NEAREST_FIRST.put("x-one-document", Optional.of(all(said("a"))));
    NEAREST_FIRST.put("w-two-documents", Optional.of(all(said("a"), said("b"))));
    NEAREST_FIRST.put("u-one-to-do", Optional.of(all(therapy("t1"))));
    NEAREST_FIRST.put("v-one-to-do", Optional.of(all(therapy("t1"))));
    NEAREST_FIRST.put("t-do-and-document", Optional.of(all(therapy("t1"), said("a"))));
    NEAREST_FIRST.put("s-two-to-do", Optional.of(all(therapy("t1"), therapy("t2"))));
    NEAREST_FIRST.put("a-delivery-and-unread", Optional.of(all(delivery(), unread())));
    NEAREST_FIRST.put("r-no-policy", Optional.empty());
    NEAREST_FIRST.put("q-one-no", Optional.of(all(said("no"))));
    NEAREST_FIRST.put("p-no-and-document", Optional.of(all(said("no"), said("a"))));
    NEAREST_FIRST.put("b-two-noes", Optional.of(all(said("no"), said("never"))));
  }

  private static Criterion.Node node(String id) {
    return new Criterion.Node(id, "label of " + id, NodeKind.CRITERION, null);
  }

  private static Criterion all(Criterion... children) {
    return new Criterion.All(node("all"), List.of(children));
  }

  private static Criterion said(String key) {
    return new Criterion.Attested(node(key), key, "Is " + key + " so?", Set.of(), false);
  }

  private static Criterion therapy(String id) {
    return new Criterion.FailedPsychotherapy(node(id), TherapyRule.failed(1, Set.of("CBT")));
  }

  private static Criterion unread() {
    return new Criterion.Unpublished(node("unread"));
  }

  private static Criterion delivery() {
    return new Criterion.Attested(
        new Criterion.Node("yes", "label of yes", NodeKind.DELIVERY, null),
        "yes",
        "Is yes so?",
        Set.of(),
        false);
  }

  private static PatientFacts facts(LocalDate day) {
    return new PatientFacts(
        RequestType.INITIAL,
        day,
        day,
        41,
        PlanFacts.UNSTATED,
        ProviderFacts.UNSTATED,
        new TreatmentFacts(Indication.MDD, Modality.RTMS, null, Set.of(), 36),
        new ClinicalFacts(
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            Map.of(),
            List.of(),
            List.of(attested("yes", true), attested("no", false), attested("never", false)),
            Set.of(ClinicalSection.PSYCHOTHERAPY)));
  }

  private static Attestation attested(String key, boolean value) {
    return new Attestation(key, value, "Dr. Roe", "PSYCHIATRIST", null);
  }

  private static CoveragePolicy policy(Criterion tree, boolean covered) {
    var row =
        new CoverageRow(
            node("covered"),
            Applicability.ofTreatment(Set.of(), Set.of(), Set.of(), null, null),
            covered);
    return new CoveragePolicy(
        new PolicyId("policy"),
        List.of(
            new PolicyVersion(
                new PolicyId("policy"),
                "Policy",
                "1",
                DAY.minusYears(1),
                null,
                EffectiveFromBasis.STATED,
                null,
                SOURCE,
                List.of(),
                List.of(row),
                Map.of(RequestType.INITIAL, tree),
                List.of(),
                List.of())));
  }

  private static Payer payer(String id) {
    var second = Duration.ofSeconds(1);
    return new Payer(
        new PayerId(id),
        "Payer " + id,
        List.of(),
        Set.of(),
        Set.of(),
        null,
        null,
        new PayerConnection(
            Protocol.X12,
            List.of("MH"),
            new ResilienceLimits(second, second, 4, 2, 50, second, 1, 1, 1, 0, second, 1000)),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static CriteriaEvaluationService service(List<String> payers) {
    var reference =
        new ReferenceData(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    return new CriteriaEvaluationService(
        () -> payers.stream().map(NearnessTests::payer).toList(),
        new PolicyJudge(
            (payer, _) ->
                payer.id().value().equals("a-not-covered")
                    ? Optional.of(policy(all(said("yes")), false))
                    : NEAREST_FIRST.get(payer.id().value()).map(tree -> policy(tree, true)),
            new PolicyEvaluator(reference)));
  }

  private static List<String> order(List<CriteriaEvaluation> results) {
    return results.stream().map(result -> result.payerId().value()).toList();
  }

  @Test
  void payersComeNearestFirstWhateverTheirOrderInTheCatalogue() {
    List<String> expected = List.copyOf(NEAREST_FIRST.keySet());
    for (long seed = 0; seed < 20; seed++) {
      List<String> shuffled = new ArrayList<>(expected);
      Collections.shuffle(shuffled, new Random(seed));
      List<CriteriaEvaluation> results = service(shuffled).evaluate(List.of(), facts(DAY));
      assertThat(order(results)).as("seed " + seed).isEqualTo(expected);
      assertThat(results)
          .extracting(CriteriaEvaluation::nearness)
          .containsExactlyElementsOf(IntStream.rangeClosed(1, expected.size()).boxed().toList());
    }
  }

  @Test
  void payerThatDoesNotCoverItIsLastOfAllWithinReach() {
    List<CriteriaEvaluation> results =
        service(List.of("a-not-covered", "r-no-policy", "z-met")).evaluate(List.of(), facts(DAY));
    assertThat(order(results)).containsExactly("z-met", "r-no-policy", "a-not-covered");
    assertThat(results)
        .extracting(result -> result.determination().outcome())
        .containsExactly(
            Outcome.ELIGIBILITY_UNCONFIRMED, Outcome.MANUAL_REVIEW, Outcome.NOT_COVERED);
    assertThat(results)
        .allSatisfy(
            result ->
                assertThat(result.determination().headline())
                    .endsWith("Coverage, authorization and cost were not checked."));
  }

  @Test
  void onlyThePayersAskedForAreAnswered() {
    var asked = List.of(new PayerId("q-one-no"), new PayerId("z-met"), new PayerId("nobody"));
    assertThat(order(service(List.copyOf(NEAREST_FIRST.keySet())).evaluate(asked, facts(DAY))))
        .containsExactly("z-met", "q-one-no");
  }

  @Test
  void policyThatIsNotYetInForceIsNotApplied() {
    var result = service(List.of("z-met")).evaluate(List.of(), facts(DAY.minusYears(2))).getFirst();
    assertThat(result.determination().outcome()).isEqualTo(Outcome.MANUAL_REVIEW);
    assertThat(result.determination().headline())
        .contains("no version of the rTMS policy of Payer z-met is known for 2024-12-01");
  }
}
