package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides cases: the first branch that applies counts. Where a fact is missing that tells which,
 * all branches that may apply are evaluated; if all of them are MET, or none takes part, the fact
 * does not matter.
 */
final class CaseBranches {

  private final TreeEvaluator tree;
  private final Criterion.Cases cases;
  private final PatientFacts facts;
  private final boolean asked;
  private final List<Evaluated> possible;
  private final List<Evaluated> conditions = new ArrayList<>(0);
  private final List<Evaluated> guarded;

  CaseBranches(TreeEvaluator tree, Criterion.Cases cases, PatientFacts facts, boolean asked) {
    this.tree = tree;
    this.cases = cases;
    this.facts = facts;
    this.asked = asked;
    this.possible = new ArrayList<>(cases.branches().size() + 1);
    this.guarded = new ArrayList<>(cases.branches().size() + 1);
  }

  Evaluated evaluate() {
    boolean decided = false;
    for (int i = 0; i < cases.branches().size() && !decided; i++) {
      decided = branch(cases.branches().get(i)) == Truth.MET;
    }
    var otherwise = cases.otherwise();
    if (!decided) {
      add(otherwise == null ? nobody() : tree.evaluate(otherwise, asked));
    }
    boolean referred = false;
    for (Evaluated branch : possible) {
      referred |= Referrals.refers(branch);
    }
    if (conditions.isEmpty() || agree()) {
      if (otherwise != null && decided && referred) {
        possible.add(Groups.asInformation(tree.evaluate(otherwise, asked)));
      }
      var chosen = Groups.join(cases, cases.node(), possible, 1, asked);
      return referred ? chosen.asReferred() : chosen;
    }
    var joined = Groups.join(cases, cases.node(), guarded, 1, asked);
    if (referred) {
      return joined.asReferred();
    }
    return everyBranchIs(Share.MET) ? joined.withPublished(Share.MET) : joined;
  }

  /** Evaluates a branch that applies or may; tells whether it does. */
  private Truth branch(Criterion.Branch branch) {
    var applies = branch.when().test(facts);
    if (applies == Truth.UNKNOWN) {
      conditions.add(condition(branch));
    }
    if (applies != Truth.NOT_MET) {
      add(tree.evaluate(branch.then(), asked));
    }
    return applies;
  }

  private void add(Evaluated branch) {
    possible.add(branch);
    guarded.add(guarded(branch));
  }

  /** A branch together with the questions whose answers lead to it. */
  private Evaluated guarded(Evaluated branch) {
    if (conditions.isEmpty()) {
      return branch;
    }
    List<Evaluated> both = new ArrayList<>(conditions);
    both.add(branch);
    var guard = Groups.join(cases, cases.node(), both, both.size(), asked);
    return branch.published() == Share.NONE ? guard.withPublished(Share.NONE) : guard;
  }

  /** Whether every branch is MET, or none takes part. */
  private boolean agree() {
    var first = possible.getFirst().counted();
    if (first != Share.MET && !first.isSilent()) {
      return false;
    }
    for (Evaluated branch : possible) {
      if (branch.counted() != first) {
        return false;
      }
    }
    return true;
  }

  private boolean everyBranchIs(Share share) {
    for (Evaluated branch : possible) {
      if (branch.published() != share) {
        return false;
      }
    }
    return true;
  }

  private Evaluated condition(Criterion.Branch branch) {
    var node =
        new Criterion.Node(
            cases.node().id(),
            "Applies to: " + branch.when().words(),
            NodeKind.CRITERION,
            cases.node().citation());
    var causes =
        branch.when().questions(facts).stream()
            .map(question -> new Cause(CauseKind.MISSING_FACT, question, node.id()))
            .toList();
    var finding = Groups.finding(node, Truth.UNKNOWN, causes, List.of(), List.of(), List.of());
    return new Evaluated(null, finding, Share.UNKNOWN, Share.UNKNOWN, 0, null, List.of());
  }

  private Evaluated nobody() {
    var node =
        new Criterion.Node(
            cases.node().id(),
            "One of the cases the policy names applies: "
                + String.join(
                    "; ", cases.branches().stream().map(branch -> branch.when().words()).toList()),
            cases.node().kind(),
            cases.node().citation());
    return TreeEvaluator.leaf(
        new Criterion.Unpublished(node),
        Leaf.notMet(
            List.of(),
            List.of(new Change(ChangeKind.CANNOT_CHANGE, node.id(), "Not so: " + node.label()))));
  }
}
