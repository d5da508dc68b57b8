package org.rtmscoverage.payer.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.CoverageRow;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.policy.SessionLimit;
import org.rtmscoverage.policy.Truth;

/**
 * Walks a policy version in every situation its conditions tell apart: finds cases that none of
 * them reaches, and numbers of sessions that a criterion and the session limits do not agree on.
 */
final class SituationLint {

  private final PolicyVersion version;
  private final Set<Criterion.Branch> reached = new HashSet<>();
  private final Set<PolicyLint.Finding> found = new HashSet<>();

  SituationLint(PolicyVersion version) {
    this.version = version;
  }

  List<PolicyLint.Finding> mistakes() {
    var situations = new Situations(version);
    version
        .criteria()
        .forEach((type, tree) -> situations.of(type).forEach(facts -> visit(tree, facts)));
    version.criteria().values().stream().distinct().forEach(this::unreached);
    return List.copyOf(found);
  }

  private void visit(Criterion tree, PatientFacts facts) {
    reach(tree, facts);
    SessionLimit limit = version.sessionLimit(facts);
    if (limit != null && limit.maxSessions() != null && mayBeCovered(facts)) {
      List<Criterion.PlannedSessions> bars = new ArrayList<>(1);
      needed(tree, facts, bars);
      bars.forEach(bar -> compare(bar, limit, limit.maxSessions()));
    }
  }

  private boolean mayBeCovered(PatientFacts facts) {
    for (CoverageRow row : version.coverage()) {
      if (row.who().test(facts) == Truth.MET) {
        return row.covered();
      }
    }
    return true;
  }

  private void reach(Criterion criterion, PatientFacts facts) {
    if (criterion instanceof Criterion.Cases cases) {
      var branch = branch(cases, facts);
      if (branch != null) {
        reached.add(branch);
      }
      var chosen = branch == null ? cases.otherwise() : branch.then();
      if (chosen != null) {
        reach(chosen, facts);
      }
    } else {
      criterion.children().forEach(child -> reach(child, facts));
    }
  }

  private static Criterion.@Nullable Branch branch(Criterion.Cases cases, PatientFacts facts) {
    for (Criterion.Branch branch : cases.branches()) {
      if (branch.when().test(facts) == Truth.MET) {
        return branch;
      }
    }
    return null;
  }

  /** Bars that must be kept in this situation, whatever else is so. */
  private static void needed(
      Criterion criterion, PatientFacts facts, List<Criterion.PlannedSessions> bars) {
    switch (criterion) {
      case Criterion.PlannedSessions bar -> bars.add(bar);
      case Criterion.All all -> all.children().forEach(child -> needed(child, facts, bars));
      case Criterion.Cases cases -> {
        var branch = branch(cases, facts);
        var chosen = branch == null ? cases.otherwise() : branch.then();
        if (chosen != null) {
          needed(chosen, facts, bars);
        }
      }
      default -> {
        // an alternative need not be kept
      }
    }
  }

  /** A course granted in parts may be asked for in parts: only then may a bar lie lower. */
  private void compare(Criterion.PlannedSessions bar, SessionLimit limit, int most) {
    if (bar.max() > most || (bar.max() < most && limit.grants().isEmpty())) {
      found.add(
          new PolicyLint.Finding(
              bar.node().id(),
              "'"
                  + bar.node().id()
                  + "' allows "
                  + bar.max()
                  + " sessions where sessionLimits allow "
                  + most
                  + " ("
                  + limit.who().words()
                  + "); right would be one number, or a limit for those the criterion speaks of"));
    }
  }

  private void unreached(Criterion criterion) {
    if (criterion instanceof Criterion.Cases cases) {
      for (Criterion.Branch branch : cases.branches()) {
        if (!reached.contains(branch)) {
          found.add(
              new PolicyLint.Finding(
                  branch.then().node().id(),
                  "the case of '"
                      + branch.then().node().id()
                      + "' is never reached: what stands before or above it leaves nobody of "
                      + branch.when().words()
                      + "; right would be conditions that leave somebody"));
        }
      }
    }
    criterion.children().forEach(this::unreached);
  }
}
