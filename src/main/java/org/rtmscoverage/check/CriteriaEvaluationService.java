package org.rtmscoverage.check;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.StatesGiven;
import org.rtmscoverage.policy.ChangeKind;
import org.rtmscoverage.policy.Gap;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.PlanFacts;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.policy.PreparedFacts;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.summary.AuthorizationByRules;
import org.rtmscoverage.summary.CriteriaPart;
import org.rtmscoverage.summary.ReadShare;
import org.rtmscoverage.vocabulary.PayerId;

/** Evaluates payers' criteria for one patient, without a payer call and without member data. */
public final class CriteriaEvaluationService {

  private static final Gap NOTHING_LISTED = new Gap(List.of());

  private static final Comparator<Judged> NEAREST_FIRST =
      Comparator.comparing(Judged::elsewhere)
          .thenComparingInt(Judged::rank)
          .thenComparing(Judged::nearest, Gap.NEAREST_FIRST)
          .thenComparing(judged -> judged.payer().id().value());

  private final Supplier<List<Payer>> payers;
  private final PolicyJudge judge;

  CriteriaEvaluationService(Supplier<List<Payer>> payers, PolicyJudge judge) {
    this.payers = payers;
    this.judge = judge;
  }

  /**
   * Evaluates.
   *
   * @param payerIds whose criteria; empty for all payers
   * @param facts the patient
   * @return one entry for each payer that is known, nearest first; those that do not serve the
   *     state or the line of business come last
   */
  public List<CriteriaEvaluation> evaluate(List<PayerId> payerIds, PatientFacts facts) {
    PreparedFacts patient = judge.prepare(facts);
    StatesGiven states = new StatesGiven(facts.provider().serviceState(), facts.plan().state());
    List<Judged> judged =
        payers.get().stream()
            .filter(payer -> payerIds.isEmpty() || payerIds.contains(payer.id()))
            .map(
                payer ->
                    new Judged(
                        payer,
                        states.served(payer),
                        Judged.servesLine(payer, facts.plan()),
                        judge.judge(payer, patient)))
            .sorted(NEAREST_FIRST)
            .toList();
    List<CriteriaEvaluation> results = new ArrayList<>();
    for (Judged one : judged) {
      results.add(one.evaluation(facts, results.size() + 1));
    }
    return List.copyOf(results);
  }

  /**
   * A payer with its verdict.
   *
   * @param payer the payer
   * @param servesState whether it serves the state; null if not known
   * @param servesLine whether it has plans of the line stated; null if not known
   * @param verdict its verdict
   */
  private record Judged(
      Payer payer,
      @Nullable Boolean servesState,
      @Nullable Boolean servesLine,
      PolicyVerdict verdict) {

    static @Nullable Boolean servesLine(Payer payer, PlanFacts plan) {
      return (plan.lineOfBusiness() == null || payer.linesOfBusiness().isEmpty())
          ? null
          : payer.linesOfBusiness().contains(plan.lineOfBusiness());
    }

    CriteriaEvaluation evaluation(PatientFacts facts, int nearness) {
      PolicyVersion version = verdict.version();
      return new CriteriaEvaluation(
          payer.id(),
          payer.name(),
          servesState,
          servesLine,
          CriteriaPart.alone(verdict, payer, facts.plan()),
          verdict,
          AuthorizationByRules.of(payer, facts),
          version == null
              ? null
              : Math.toIntExact(
                  ChronoUnit.DAYS.between(version.source().reviewedOn(), facts.requestedOn())),
          nearness);
    }

    boolean elsewhere() {
      return Boolean.FALSE.equals(servesState) || Boolean.FALSE.equals(servesLine);
    }

    /** Met, within reach, unknown without a known way or hardly read, out of reach. */
    int rank() {
      if (verdict.result() == Truth.MET) {
        return 0;
      }
      if (verdict.notCovered() || nearest().count(ChangeKind.CANNOT_CHANGE) > 0) {
        return 3;
      }
      if (ReadShare.isThin(verdict)) {
        return 2;
      }
      return verdict.gaps().isEmpty() && verdict.publishedResult() != Truth.MET ? 2 : 1;
    }

    /** The nearest way; no change where none is listed. */
    Gap nearest() {
      return verdict.gaps().isEmpty() ? NOTHING_LISTED : verdict.gaps().getFirst();
    }
  }
}
