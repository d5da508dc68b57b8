package org.rtmscoverage.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.AuthorizationOnFile;
import org.rtmscoverage.payer.SubmissionRoute;
import org.rtmscoverage.vocabulary.SourceGrade;

/**
 * Whether prior authorization is required, why, and where it goes.
 *
 * @param required whether
 * @param conflict the payer's answer contradicts its rule
 * @param basis every source that speaks
 * @param submitTo where and how, best first
 * @param documents what to send
 * @param decisionDue by when the payer has to decide, where a rule says; empty if none is known or
 *     no authorization is required
 * @param onFile an authorization given with the request that covers the course; null if none
 */
public record PriorAuthorization(
    AuthorizationRequired required,
    boolean conflict,
    List<AuthorizationBasis> basis,
    List<SubmissionRoute> submitTo,
    List<String> documents,
    List<DecisionDue> decisionDue,
    @Nullable AuthorizationOnFile onFile) {
  /** Keeps copies of what it is given. */
  public PriorAuthorization {
    basis = List.copyOf(basis);
    submitTo = List.copyOf(submitTo);
    documents = List.copyOf(documents);
    decisionDue = List.copyOf(decisionDue);
  }

  /** Whether a no rests only on texts that are not the payer's own. */
  boolean noIsSecondHand() {
    return required == AuthorizationRequired.NO
        && basis.stream()
            .filter(source -> source.says().equals("NO"))
            .map(AuthorizationBasis::citation)
            .allMatch(cited -> cited != null && !isPayersOwn(cited.grade()));
  }

  private static boolean isPayersOwn(SourceGrade grade) {
    return grade == SourceGrade.PRIMARY || grade == SourceGrade.PAYER_COPY;
  }
}
