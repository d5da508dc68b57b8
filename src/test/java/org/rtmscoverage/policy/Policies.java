package org.rtmscoverage.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.PolicyId;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.vocabulary.SourceGrade;

/** Builds small policies for tests. */
final class Policies {

  static final Citation PRIMARY = citation(SourceGrade.PRIMARY);

  private Policies() {}

  static Citation citation(SourceGrade grade) {
    return new Citation("Policy", "1", null, grade, LocalDate.parse("2026-11-22"));
  }

  static Criterion.Node node(String id) {
    return new Criterion.Node(id, "label of " + id, NodeKind.CRITERION, null);
  }

  static Criterion.Node delivery(String id) {
    return new Criterion.Node(id, "label of " + id, NodeKind.DELIVERY, null);
  }

  static Criterion attested(String key) {
    return new Criterion.Attested(node(key), key, "Is " + key + " so?", Set.of(), false);
  }

  static TrialRule failures(int count) {
    return TrialRule.of(count, TrialTest.of(Set.of(TrialOutcomeClass.FAILURE)), null);
  }

  /** A policy that covers everything and has one tree for first requests. */
  static PolicyVersion of(Criterion tree) {
    return of(tree, List.of(row("covered", Set.of(), true)));
  }

  static PolicyVersion of(Criterion tree, List<CoverageRow> coverage) {
    return new PolicyVersion(
        new PolicyId("test-policy"),
        "Test policy",
        "2026-01-01",
        LocalDate.parse("2026-01-01"),
        null,
        EffectiveFromBasis.STATED,
        null,
        PRIMARY,
        List.of(),
        coverage,
        Map.of(RequestType.INITIAL, tree),
        List.of(),
        List.of());
  }

  static CoverageRow row(String id, Set<RequestType> requestTypes, boolean covered) {
    return new CoverageRow(
        node(id), Applicability.ofTreatment(Set.of(), Set.of(), requestTypes, null, null), covered);
  }

  static PolicyVerdict verdict(Criterion tree, Patients patient) {
    return verdict(of(tree), patient);
  }

  static PolicyVerdict verdict(PolicyVersion version, Patients patient) {
    return new PolicyEvaluator(TestReference.reference()).evaluate(version, patient.facts());
  }
}
