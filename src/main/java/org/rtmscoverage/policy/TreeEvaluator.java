package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;

/** Walks a tree once, leaves first, and joins their results by Kleene's logic. */
final class TreeEvaluator {

  private final LeafEvaluator leaves;
  private final PreparedFacts patient;
  private final TrialLog log;

  TreeEvaluator(LeafEvaluator leaves, PreparedFacts patient) {
    this.leaves = leaves;
    this.patient = patient;
    this.log = new TrialLog(patient.trials().size());
  }

  TrialLog log() {
    return log;
  }

  /**
   * Evaluates a node and all below it.
   *
   * @param criterion the node
   * @param asked whether it is asked for; false where a negation above asks for the opposite
   * @return the node with what became of it
   */
  Evaluated evaluate(Criterion criterion, boolean asked) {
    return switch (criterion) {
      case Criterion.All all ->
          Referrals.within(all, group(all, all.children(), all.children().size(), asked));
      case Criterion.Any any -> group(any, any.children(), 1, asked);
      case Criterion.AtLeast some -> group(some, some.children(), some.count(), asked);
      case Criterion.Not not -> negation(not, asked);
      case Criterion.Cases cases ->
          new CaseBranches(this, cases, patient.facts(), asked).evaluate();
      case Criterion.ReferIf refer -> referral(refer, asked);
      case Criterion.Refer leaf ->
          leaf(leaf, Leaf.unknown(leaf, CauseKind.REFERRAL, "Decided by the " + leaf.to()));
      case Criterion.AgeBetween leaf -> leaf(leaf, PlanLeaves.age(leaf, patient));
      case Criterion.ProviderSpecialty leaf -> leaf(leaf, PlanLeaves.specialty(leaf, patient));
      case Criterion.PlannedSessions leaf -> leaf(leaf, PlanLeaves.sessions(leaf, patient));
      case Criterion.EctIs leaf -> leaf(leaf, PlanLeaves.ect(leaf, patient));
      case Criterion.DeviceIs leaf -> leaf(leaf, leaves.deviceIs(leaf, patient));
      case Criterion.ScoreReaches leaf -> leaf(leaf, ScoreBars.evaluate(leaf, patient));
      case Criterion.ScoresRecorded leaf -> leaf(leaf, leaves.recorded(leaf, patient));
      case Criterion.ScoreChanged leaf -> leaf(leaf, leaves.changed(leaf, patient));
      case Criterion.DiagnosisStated leaf -> leaf(leaf, leaves.diagnosis(leaf, patient));
      case Criterion.SevereOnScale leaf -> leaf(leaf, leaves.severity(leaf, patient));
      case Criterion.MedicationTrials leaf -> leaf(leaf, TrialCounter.evaluate(leaf, patient, log));
      case Criterion.FailedPsychotherapy leaf ->
          leaf(leaf, PsychotherapyHistory.evaluate(leaf, patient));
      case Criterion.PriorTmsResponse leaf -> leaf(leaf, leaves.priorTms(leaf, patient));
      case Criterion.EctCandidate leaf -> leaf(leaf, leaves.ectCandidate(leaf, patient));
      case Criterion.SafetyPresent leaf -> leaf(leaf, leaves.safety(leaf, patient));
      case Criterion.Attested leaf -> leaf(leaf, leaves.attested(leaf, patient));
      case Criterion.ClearedDevice leaf -> leaf(leaf, leaves.clearedDevice(leaf, patient));
      case Criterion.Unpublished leaf -> unpublished(leaf);
      case Criterion.External leaf ->
          leaf(
              leaf,
              Leaf.unknown(
                  leaf,
                  CauseKind.EXTERNAL,
                  "Decided by " + leaf.criteriaSet() + ", which is not public"));
    };
  }

  private Evaluated group(Criterion group, List<Criterion> members, int needed, boolean asked) {
    List<Evaluated> children = new ArrayList<>(members.size());
    for (int i = 0; i < members.size(); i++) {
      children.add(evaluate(members.get(i), asked));
    }
    return Groups.join(group, group.node(), children, needed, asked);
  }

  private static Evaluated unpublished(Criterion.Unpublished leaf) {
    var evaluated =
        leaf(
            leaf,
            Leaf.unknown(
                leaf,
                CauseKind.UNPUBLISHED,
                "The payer has a rule here whose text could not be read: " + leaf.node().label()));
    return new Evaluated(leaf, evaluated.finding(), Share.UNKNOWN, Share.NONE, 0, null, List.of());
  }

  static Evaluated leaf(Criterion criterion, Leaf leaf) {
    var node = criterion.node();
    var finding =
        Groups.finding(node, leaf.truth(), leaf.causes(), leaf.evidence(), leaf.notes(), List.of());
    var share = Share.of(node.kind(), leaf.truth());
    return new Evaluated(criterion, finding, share, share, 0, leaf.toMet(), List.of());
  }

  private Evaluated negation(Criterion.Not not, boolean asked) {
    var child = evaluate(not.child(), !asked);
    var finding =
        Groups.finding(
            not.node(),
            Kleene.not(child.finding().result()),
            child.finding().causes(),
            child.finding().evidence(),
            List.of(),
            List.of(child.finding()));
    var kind = not.node().kind();
    return new Evaluated(
        not,
        finding,
        child.counted().negated().as(kind),
        child.published().negated().as(kind),
        1,
        null,
        List.of(child));
  }

  /** What is referred is not refused: MET while it is absent, a referral when it is there. */
  private Evaluated referral(Criterion.ReferIf refer, boolean asked) {
    var child = evaluate(refer.child(), !asked);
    boolean referred = child.finding().result() == Truth.MET;
    var cause =
        new Cause(
            CauseKind.REFERRAL,
            "Goes to the " + refer.to() + ": " + child.finding().label(),
            refer.node().id());
    var finding =
        Groups.finding(
            refer.node(),
            referred ? Truth.UNKNOWN : Kleene.not(child.finding().result()),
            referred ? List.of(cause) : child.finding().causes(),
            child.finding().evidence(),
            List.of(),
            List.of(child.finding()));
    var kind = refer.node().kind();
    return new Evaluated(
        refer,
        finding,
        unlessReferred(child.counted()).as(kind),
        unlessReferred(child.published()).as(kind),
        1,
        null,
        List.of(child));
  }

  private static Share unlessReferred(Share child) {
    return child == Share.MET ? Share.UNKNOWN : child.negated();
  }
}
