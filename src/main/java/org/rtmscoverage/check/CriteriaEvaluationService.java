package org.rtmscoverage.check;

import java.util.List;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.vocabulary.PayerId;

/** Evaluates criteria without a payer call. */
public final class CriteriaEvaluationService {

  /**
   * Evaluates criteria without a payer call.
   *
   * @param payerIds payers; empty for all
   * @param facts the patient
   * @return the answer
   */
  public List<CriteriaEvaluation> evaluate(List<PayerId> payerIds, PatientFacts facts) {
    return List.of();
  }
}
