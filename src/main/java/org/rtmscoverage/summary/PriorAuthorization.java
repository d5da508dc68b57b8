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
 * @param conflict the payer's answer, its rule and what was said on the telephone contradict each
 *     other
 * @param basis every source that speaks
 * @param submitTo where and how, best first
 * @param documents what to send
 * @param decisionDue by when the payer has to decide, where a rule says; empty if none is known or
 *     no authorization is required
 * @param onFile an authorization given with the request, or certified since, that covers the
 *     course; null if none
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
            .filter(source -> source.isWritten() && source.says().equals("NO"))
            .map(AuthorizationBasis::citation)
            .allMatch(cited -> cited != null && !isPayersOwn(cited.grade()));
  }

  /** That its sources contradict each other, in words; empty if they do not. */
  String conflictWords() {
    if (!conflict) {
      return "";
    }
    return basis.stream().anyMatch(AuthorizationBasis::isSpoken)
        ? "What the payer wrote and said about authorization contradicts itself."
        : "The payer's rule and answer contradict each other.";
  }

  private static boolean isPayersOwn(SourceGrade grade) {
    return grade == SourceGrade.PRIMARY || grade == SourceGrade.PAYER_COPY;
  }
}
