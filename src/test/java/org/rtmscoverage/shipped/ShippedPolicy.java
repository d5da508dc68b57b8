package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.payer.PayerDirectory;
import org.rtmscoverage.payer.StatesGiven;
import org.rtmscoverage.payer.load.PayerCatalogLoader;
import org.rtmscoverage.policy.Finding;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.PolicyEvaluator;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.PolicyId;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** One policy of payer-config, as it ships. */
final class ShippedPolicy {

  private static final PayerCatalog CATALOG =
      new PayerCatalogLoader(new PathMatchingResourcePatternResolver())
          .load(Path.of("payer-config"));
  private static final PolicyEvaluator EVALUATOR = new PolicyEvaluator(CATALOG.reference());

  private final PolicyId id;

  ShippedPolicy(String id) {
    this.id = new PolicyId(id);
  }

  /** Ids of every policy that ships. */
  static List<String> ids() {
    return CATALOG.policies().stream().map(policy -> policy.id().value()).toList();
  }

  /** Every payer that ships. */
  static List<Payer> payers() {
    return CATALOG.payers();
  }

  /** One payer that ships. */
  static Payer payer(String id) {
    return CATALOG.payer(new PayerId(id)).orElseThrow();
  }

  /** The one payer of a name; empty if the name leaves a choice. */
  static Optional<String> named(String name) {
    return CATALOG.directory().find(name, StatesGiven.NONE).only().map(payer -> payer.id().value());
  }

  /** The policy a plan of a payer is judged by; null if none can be told. */
  static @Nullable String selected(
      String payer, @Nullable LineOfBusiness line, @Nullable String state) {
    return CATALOG
        .selectPolicy(payer(payer), line, Indication.MDD, state)
        .map(selection -> selection.policyId().value())
        .orElse(null);
  }

  /** What every payer that ships is called. */
  static PayerDirectory directory() {
    return CATALOG.directory();
  }

  /** Every version of the policy. */
  List<PolicyVersion> versions() {
    return CATALOG.policy(id).orElseThrow().versions();
  }

  /** The verdict of the version in force on the patient's service date. */
  PolicyVerdict verdict(Patients patient) {
    var facts = patient.facts();
    return CATALOG
        .policy(id)
        .orElseThrow()
        .versionOn(facts.serviceDate())
        .map(version -> EVALUATOR.evaluate(version, facts))
        .orElseGet(() -> PolicyEvaluator.noPolicy("none in force"));
  }

  /** What became of one node. */
  Truth finding(Patients patient, String nodeId) {
    return nodes(verdict(patient).findings())
        .filter(finding -> finding.id().equals(nodeId))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no finding " + nodeId))
        .result();
  }

  /** The result over all and over what could be read. */
  void gives(Truth result, Truth published, Patients patient) {
    var verdict = verdict(patient);
    assertThat(verdict.publishedResult())
        .as("published %s", verdict.findings())
        .isEqualTo(published);
    assertThat(verdict.result()).as("result %s", verdict.findings()).isEqualTo(result);
  }

  static Stream<Finding> nodes(Finding finding) {
    return Stream.concat(
        Stream.of(finding), finding.children().stream().flatMap(ShippedPolicy::nodes));
  }
}
