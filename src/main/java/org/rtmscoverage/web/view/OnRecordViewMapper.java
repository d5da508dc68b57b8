package org.rtmscoverage.web.view;

import java.util.List;
import java.util.Set;
import org.mapstruct.Mapping;
import org.rtmscoverage.summary.OnRecord;
import org.rtmscoverage.summary.PayerDecision;
import org.rtmscoverage.summary.Verification;
import org.rtmscoverage.vocabulary.ProcedureCode;

/** The part of {@link ViewMapper} that shows what was found out after earlier checks. */
interface OnRecordViewMapper {

  /**
   * What was found out.
   *
   * @param onRecord telephone answers and decisions
   * @return the answer
   */
  @Mapping(target = "authorizationDecisions", source = "decisions")
  OnRecordView toView(OnRecord onRecord);

  /**
   * A telephone answer.
   *
   * @param verification what was answered
   * @return the answer
   */
  VerificationView toView(Verification verification);

  /**
   * A decision of the payer.
   *
   * @param decision what was decided
   * @return the answer
   */
  PayerDecisionView toView(PayerDecision decision);

  /**
   * Codes in their order.
   *
   * @param codes procedure codes
   * @return their texts
   */
  default List<String> toCodes(Set<ProcedureCode> codes) {
    return codes.stream().map(ProcedureCode::value).sorted().toList();
  }
}
