package org.rtmscoverage.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.policy.ChangeKind;
import org.rtmscoverage.policy.Gap;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.PreparedFacts;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.summary.CriteriaPart;
import org.rtmscoverage.vocabulary.PayerId;

/** Evaluates payers' criteria for one patient, without a payer call and without member data. */
public final class CriteriaEvaluationService {

  private static final Gap NOTHING_LISTED = new Gap(List.of());

  private static final Comparator<Judged> NEAREST_FIRST =
      Comparator.comparingInt(Judged::rank)
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
   * @return one entry for each payer that is known, nearest first
   */
  public List<CriteriaEvaluation> evaluate(List<PayerId> payerIds, PatientFacts facts) {
    PreparedFacts patient = judge.prepare(facts);
    List<Judged> judged =
        payers.get().stream()
            .filter(payer -> payerIds.isEmpty() || payerIds.contains(payer.id()))
            .map(payer -> new Judged(payer, judge.judge(payer, patient)))
            .sorted(NEAREST_FIRST)
            .toList();
    List<CriteriaEvaluation> results = new ArrayList<>();
    for (Judged one : judged) {
      results.add(
          new CriteriaEvaluation(
              one.payer().id(),
              CriteriaPart.alone(one.verdict(), one.payer(), facts.plan()),
              one.verdict(),
              results.size() + 1));
    }
    return List.copyOf(results);
  }

  /**
   * A payer with its verdict.
   *
   * @param payer the payer
   * @param verdict its verdict
   */
  private record Judged(Payer payer, PolicyVerdict verdict) {

    /** Met, within reach, unknown without a known way, out of reach. */
    int rank() {
      if (verdict.result() == Truth.MET) {
        return 0;
      }
      if (verdict.notCovered() || nearest().count(ChangeKind.CANNOT_CHANGE) > 0) {
        return 3;
      }
      return verdict.gaps().isEmpty() && verdict.publishedResult() != Truth.MET ? 2 : 1;
    }

    /** The nearest way; no change where none is listed. */
    Gap nearest() {
      return verdict.gaps().isEmpty() ? NOTHING_LISTED : verdict.gaps().getFirst();
    }
  }
}
