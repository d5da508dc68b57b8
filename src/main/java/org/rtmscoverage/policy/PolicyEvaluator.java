package org.rtmscoverage.policy;

import java.util.List;
import java.util.Objects;
import org.rtmscoverage.vocabulary.SourceGrade;

/**
 * Evaluates policy versions for patients, against one set of reference tables. Pure: the same
 * facts, version and tables give the same verdict.
 */
public final class PolicyEvaluator {

  private static final Criterion.Node NO_POLICY =
      new Criterion.Node(
          "policy", "A policy is in force on the service date", NodeKind.CRITERION, null);

  private final DrugTable drugs;
  private final SideEffectTable sideEffects;
  private final DiagnosisTable diagnoses;
  private final LeafEvaluator leaves;

  /**
   * Prepares an evaluator.
   *
   * @param reference reference tables
   */
  public PolicyEvaluator(ReferenceData reference) {
    this.drugs = new DrugTable(reference.drugs());
    this.sideEffects = new SideEffectTable(reference.sideEffects());
    this.diagnoses = new DiagnosisTable(reference.diagnosisCodes());
    this.leaves = new LeafEvaluator(reference);
  }

  /**
   * Reads a patient's facts once, for many policies.
   *
   * @param facts the patient
   * @return the facts as criteria read them
   */
  public PreparedFacts prepare(PatientFacts facts) {
    return new PreparedFacts(facts, drugs, sideEffects, diagnoses);
  }

  /**
   * Evaluates one policy for one patient.
   *
   * @param version the version in force
   * @param facts the patient
   * @return the verdict
   */
  public PolicyVerdict evaluate(PolicyVersion version, PatientFacts facts) {
    return evaluate(version, prepare(facts));
  }

  /**
   * Evaluates one policy for a patient whose facts were read before.
   *
   * @param version the version in force
   * @param patient the patient's facts as {@link #prepare} read them
   * @return the verdict
   */
  public PolicyVerdict evaluate(PolicyVersion version, PreparedFacts patient) {
    var tree = new TreeEvaluator(leaves, patient);
    var coverage = CoverageTable.evaluate(version, patient);
    var criteria = tree.evaluate(criteria(version, patient.facts()), true);
    var root =
        Groups.join(
            null,
            new Criterion.Node("policy", version.title(), NodeKind.CRITERION, version.source()),
            List.of(coverage, criteria),
            2,
            true);
    return new PolicyVerdict(
        version.policyId(),
        version,
        root.finding().result(),
        published(coverage, criteria),
        version.sessionLimit(patient.facts()),
        coverage.finding().result() == Truth.NOT_MET,
        root.finding(),
        tree.log().notCounted(),
        GapFinder.gaps(root),
        Grades.weakest(root, version.source().grade()));
  }

  /**
   * A covered indication says nothing by itself: without a readable criterion it is UNKNOWN, unless
   * there is nothing but rules of delivery, which hold nothing back.
   */
  private static Truth published(Evaluated coverage, Evaluated criteria) {
    boolean onlyDelivery = criteria.published().isSilent() && criteria.counted().isSilent();
    var ofCriteria = onlyDelivery ? Truth.MET : criteria.published().shown();
    return coverage.published() == Share.NONE
        ? ofCriteria
        : Kleene.and(coverage.published().shown(), ofCriteria);
  }

  private static Criterion criteria(PolicyVersion version, PatientFacts facts) {
    var tree = version.criteria().get(facts.requestType());
    return tree != null
        ? tree
        : new Criterion.Unpublished(
            new Criterion.Node(
                "criteria",
                "Criteria for a request of kind " + PlainWords.of(facts.requestType().name()),
                NodeKind.CRITERION,
                null));
  }

  /**
   * The verdict where no policy is in force or known.
   *
   * @param why why there is none, in words
   * @return UNKNOWN with cause NO_POLICY
   */
  public static PolicyVerdict noPolicy(String why) {
    var finding =
        new Finding(
            NO_POLICY.id(),
            NO_POLICY.label(),
            NO_POLICY.kind(),
            Truth.UNKNOWN,
            List.of(new Cause(CauseKind.NO_POLICY, Objects.requireNonNull(why), NO_POLICY.id())),
            List.of(),
            List.of(),
            null,
            List.of());
    return new PolicyVerdict(
        null,
        null,
        Truth.UNKNOWN,
        Truth.UNKNOWN,
        null,
        false,
        finding,
        List.of(),
        List.of(),
        SourceGrade.PRIMARY);
  }
}
