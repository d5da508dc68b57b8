package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.LeafEvaluator.TrialLog;

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

  Evaluated evaluate(Criterion criterion) {
    return switch (criterion) {
      case Criterion.All all -> all(all);
      case Criterion.Any any -> group(any, any.children(), 1);
      case Criterion.AtLeast some -> group(some, some.children(), some.count());
      case Criterion.Not not -> negation(not);
      case Criterion.Cases cases -> cases(cases);
      case Criterion.ReferIf refer -> referral(refer);
      case Criterion.Refer leaf ->
          leaf(leaf, Leaf.unknown(leaf, CauseKind.REFERRAL, "Decided by the " + leaf.to()));
      case Criterion.AgeBetween leaf -> leaf(leaf, PlanLeaves.age(leaf, patient));
      case Criterion.ProviderSpecialty leaf -> leaf(leaf, PlanLeaves.specialty(leaf, patient));
      case Criterion.PlannedSessions leaf -> leaf(leaf, PlanLeaves.sessions(leaf, patient));
      case Criterion.EctIs leaf -> leaf(leaf, PlanLeaves.ect(leaf, patient));
      case Criterion.DeviceIs leaf -> leaf(leaf, leaves.deviceIs(leaf, patient));
      case Criterion.ScoreReaches leaf -> leaf(leaf, leaves.reaches(leaf, patient));
      case Criterion.ScoresRecorded leaf -> leaf(leaf, leaves.recorded(leaf, patient));
      case Criterion.ScoreChanged leaf -> leaf(leaf, leaves.changed(leaf, patient));
      case Criterion.DiagnosisStated leaf -> leaf(leaf, leaves.diagnosis(leaf, patient));
      case Criterion.SevereOnScale leaf -> leaf(leaf, leaves.severity(leaf, patient));
      case Criterion.MedicationTrials leaf ->
          leaf(leaf, leaves.medicationTrials(leaf, patient, log));
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

  private Evaluated unpublished(Criterion.Unpublished leaf) {
    var evaluated =
        leaf(
            leaf,
            Leaf.unknown(
                leaf,
                CauseKind.UNPUBLISHED,
                "The payer has a rule here whose text could not be read: " + leaf.node().label()));
    return new Evaluated(leaf, evaluated.finding(), Truth.UNKNOWN, null, 0, null, List.of());
  }

  private static Evaluated leaf(Criterion criterion, Leaf leaf) {
    var finding =
        finding(
            criterion.node(),
            leaf.truth(),
            leaf.causes(),
            leaf.evidence(),
            leaf.notes(),
            List.of());
    var counted = counted(criterion.node(), leaf.truth());
    return new Evaluated(criterion, finding, counted, counted, 0, leaf.toMet(), List.of());
  }

  /** A rule of delivery that nobody stated takes no part in the result. */
  private static @Nullable Truth counted(Criterion.Node node, Truth truth) {
    return node.kind() == NodeKind.DELIVERY && truth == Truth.UNKNOWN ? null : truth;
  }

  private Evaluated negation(Criterion.Not not) {
    var child = evaluate(not.child());
    var truth = Kleene.not(child.finding().result());
    var finding =
        finding(
            not.node(),
            truth,
            child.finding().causes(),
            child.finding().evidence(),
            List.of(),
            List.of(child.finding()));
    return new Evaluated(
        not,
        finding,
        child.counted() == null ? null : counted(not.node(), truth),
        child.published() == null ? null : counted(not.node(), Kleene.not(child.published())),
        1,
        null,
        List.of(child));
  }

  /** What is referred is not refused: MET while it is absent, a referral when it is there. */
  private Evaluated referral(Criterion.ReferIf refer) {
    var child = evaluate(refer.child());
    boolean referred = child.finding().result() == Truth.MET;
    var truth = unlessReferred(child.finding().result());
    var cause =
        new Cause(
            CauseKind.REFERRAL,
            "Goes to the " + refer.to() + ": " + child.finding().label(),
            refer.node().id());
    var finding =
        finding(
            refer.node(),
            truth,
            referred ? List.of(cause) : child.finding().causes(),
            child.finding().evidence(),
            List.of(),
            List.of(child.finding()));
    return new Evaluated(
        refer,
        finding,
        child.counted() == null ? null : counted(refer.node(), truth),
        child.published() == null ? null : counted(refer.node(), unlessReferred(child.published())),
        1,
        null,
        List.of(child));
  }

  private static Truth unlessReferred(Truth child) {
    return child == Truth.MET ? Truth.UNKNOWN : Kleene.not(child);
  }

  /**
   * The first branch that applies decides. Where a fact is missing that tells which, all branches
   * that may apply are evaluated; if all of them are MET, or none can be, the fact does not matter.
   */
  private Evaluated cases(Criterion.Cases cases) {
    List<Evaluated> possible = new ArrayList<>(cases.branches().size() + 1);
    List<Evaluated> conditions = new ArrayList<>(cases.branches().size());
    List<Evaluated> guarded = new ArrayList<>(cases.branches().size() + 1);
    boolean decided = false;
    for (int i = 0; i < cases.branches().size() && !decided; i++) {
      var branch = cases.branches().get(i);
      var applies = branch.when().test(patient.facts());
      decided = applies == Truth.MET;
      if (applies == Truth.UNKNOWN) {
        conditions.add(condition(cases, branch));
      }
      if (applies != Truth.NOT_MET) {
        possible.add(evaluate(branch.then()));
        guarded.add(guarded(cases, conditions, possible.getLast()));
      }
    }
    var otherwise = cases.otherwise();
    if (!decided) {
      possible.add(otherwise == null ? nobody(cases) : evaluate(otherwise));
      guarded.add(guarded(cases, conditions, possible.getLast()));
    }
    boolean referred = possible.stream().anyMatch(TreeEvaluator::refers);
    if (conditions.isEmpty() || agree(possible)) {
      if (otherwise != null && decided && referred) {
        possible.add(asInformation(evaluate(otherwise)));
      }
      var chosen = join(cases, cases.node(), possible, 1);
      return referred ? chosen.asReferred() : chosen;
    }
    var joined = join(cases, cases.node(), guarded, 1);
    if (referred) {
      return joined.asReferred();
    }
    boolean readable = possible.stream().allMatch(branch -> branch.published() == Truth.MET);
    return readable ? joined.withPublished(Truth.MET) : joined;
  }

  /** A branch together with the questions whose answers lead to it. */
  private static Evaluated guarded(
      Criterion.Cases cases, List<Evaluated> conditions, Evaluated branch) {
    if (conditions.isEmpty()) {
      return branch;
    }
    List<Evaluated> both = new ArrayList<>(conditions);
    both.add(branch);
    var guarded = join(null, cases.node(), both, both.size());
    return branch.published() == null ? guarded.withPublished(null) : guarded;
  }

  /** Whether every branch is MET, or none takes part. */
  private static boolean agree(List<Evaluated> possible) {
    var first = possible.getFirst().counted();
    return (first == null || first == Truth.MET)
        && possible.stream().allMatch(branch -> branch.counted() == first);
  }

  private Evaluated condition(Criterion.Cases cases, Criterion.Branch branch) {
    var node =
        new Criterion.Node(
            cases.node().id(),
            "Applies to: " + branch.when().words(),
            NodeKind.CRITERION,
            cases.node().citation());
    var causes =
        branch.when().questions(patient.facts()).stream()
            .map(question -> new Cause(CauseKind.MISSING_FACT, question, node.id()))
            .toList();
    var finding = finding(node, Truth.UNKNOWN, causes, List.of(), List.of(), List.of());
    return new Evaluated(null, finding, Truth.UNKNOWN, Truth.UNKNOWN, 0, null, List.of());
  }

  private static Evaluated nobody(Criterion.Cases cases) {
    var node =
        new Criterion.Node(
            cases.node().id(),
            "One of the cases the policy names applies: "
                + String.join(
                    "; ", cases.branches().stream().map(branch -> branch.when().words()).toList()),
            cases.node().kind(),
            cases.node().citation());
    return leaf(
        new Criterion.Unpublished(node),
        Leaf.notMet(
            List.of(),
            List.of(new Change(ChangeKind.CANNOT_CHANGE, node.id(), "Not so: " + node.label()))));
  }

  private static boolean refers(Evaluated branch) {
    return branch.referred() || branch.criterion() instanceof Criterion.Refer;
  }

  /** A referral by a case below replaces all the rest, which is shown as information. */
  private Evaluated all(Criterion.All all) {
    var joined = group(all, all.children(), all.children().size());
    Evaluated referral = null;
    for (Evaluated child : joined.children()) {
      boolean first = referral == null || (isSure(child) && !isSure(referral));
      referral = child.referred() && first ? child : referral;
    }
    return referral == null ? joined : referred(all, joined, referral);
  }

  private static Evaluated referred(Criterion.All all, Evaluated joined, Evaluated referral) {
    List<Evaluated> children = new ArrayList<>(joined.children().size());
    for (Evaluated child : joined.children()) {
      boolean stays = child.equals(referral) || !isSure(referral);
      children.add(stays ? child : asInformation(child));
    }
    var causes = isSure(referral) ? referral.finding().causes() : causes(Truth.UNKNOWN, children);
    var finding =
        finding(
            all.node(), Truth.UNKNOWN, causes, List.of(), List.of(), joined.finding().children());
    return new Evaluated(
        all, finding, Truth.UNKNOWN, Truth.UNKNOWN, children.size(), null, children, true);
  }

  /** Whether the case surely applies; otherwise its causes hold the questions that would tell. */
  private static boolean isSure(Evaluated referral) {
    for (Cause cause : referral.finding().causes()) {
      if (cause.kind() != CauseKind.REFERRAL) {
        return false;
      }
    }
    return referral.referred();
  }

  private static Evaluated asInformation(Evaluated shown) {
    return new Evaluated(
        shown.criterion(),
        shown.finding(),
        null,
        null,
        shown.needed(),
        shown.toMet(),
        shown.children());
  }

  private Evaluated group(Criterion group, List<Criterion> members, int needed) {
    List<Evaluated> children = new ArrayList<>(members.size());
    for (Criterion member : members) {
      children.add(evaluate(member));
    }
    return join(group, group.node(), children, needed);
  }

  /** Joins children that were evaluated: at least so many of them must be MET. */
  static Evaluated join(
      @Nullable Criterion group, Criterion.Node node, List<Evaluated> children, int needed) {
    int met = 0;
    int unknown = 0;
    int present = 0;
    int publishedMet = 0;
    int publishedUnknown = 0;
    int publishedPresent = 0;
    var findings = new Finding[children.size()];
    for (int i = 0; i < findings.length; i++) {
      var child = children.get(i);
      findings[i] = child.finding();
      if (child.counted() != null) {
        present++;
        met += child.counted() == Truth.MET ? 1 : 0;
        unknown += child.counted() == Truth.UNKNOWN ? 1 : 0;
      }
      if (child.published() != null) {
        publishedPresent++;
        publishedMet += child.published() == Truth.MET ? 1 : 0;
        publishedUnknown += child.published() == Truth.UNKNOWN ? 1 : 0;
      }
    }
    var counted = Kleene.atLeast(needed, met, unknown, present);
    var shown = counted == null ? Truth.UNKNOWN : counted;
    var published = Kleene.atLeast(needed, publishedMet, publishedUnknown, publishedPresent);
    return new Evaluated(
        group,
        finding(node, shown, causes(shown, children), List.of(), List.of(), List.of(findings)),
        counted == null ? null : counted(node, counted),
        published == null ? null : counted(node, published),
        needed,
        null,
        children);
  }

  /** Those of the children that count; of all where none takes part. Each stands once. */
  private static List<Cause> causes(Truth truth, List<Evaluated> children) {
    if (truth != Truth.UNKNOWN) {
      return List.of();
    }
    boolean none = true;
    for (Evaluated child : children) {
      none &= child.counted() == null;
    }
    List<Cause> causes = new ArrayList<>(4);
    for (Evaluated child : children) {
      if (none || child.counted() == Truth.UNKNOWN) {
        for (Cause cause : child.finding().causes()) {
          if (!causes.contains(cause)) {
            causes.add(cause);
          }
        }
      }
    }
    return causes;
  }

  private static Finding finding(
      Criterion.Node node,
      Truth truth,
      List<Cause> causes,
      List<Evidence> evidence,
      List<String> notes,
      List<Finding> children) {
    return new Finding(
        node.id(),
        node.label(),
        node.kind(),
        truth,
        causes,
        evidence,
        notes,
        node.citation(),
        children);
  }
}
