package org.rtmscoverage.web.view;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.CheckState;

/**
 * A check as it is kept.
 *
 * @param checkId opaque id
 * @param state how far it has come
 * @param acceptedAt when it was durable, in UTC
 * @param acceptedBy who asked
 * @param finishedAt when its answer was durable, in UTC; null before
 * @param runs how often it was begun; more than 1 if a process ended in its midst
 * @param recheckOf the check it repeats; null if it is none
 * @param rechecks checks that repeat it, oldest first
 * @param changes what it found changed since the check it repeats; empty if it repeats none
 * @param request the request as it was understood, in JSON
 * @param summary the answer as it was given, in JSON; null before there is one
 * @param attempts every time a payer was asked
 * @param steps the answer's next steps and how they stand
 * @param verifications what somebody was told by the payer since, oldest first
 * @param authorizationDecisions what the payer decided since, oldest first
 * @param basis what else the answer rests on; null before there is one
 */
public record CheckRecordView(
    String checkId,
    CheckState state,
    Instant acceptedAt,
    String acceptedBy,
    @Nullable Instant finishedAt,
    int runs,
    @Nullable String recheckOf,
    List<String> rechecks,
    List<AnswerChangeView> changes,
    @JsonRawValue String request,
    @JsonRawValue @Nullable String summary,
    List<AttemptView> attempts,
    List<CheckStepView> steps,
    List<RecordedVerificationView> verifications,
    List<RecordedDecisionView> authorizationDecisions,
    @Nullable CheckBasisView basis) {
  /** Keeps copies of what it is given. */
  public CheckRecordView {
    rechecks = List.copyOf(rechecks);
    changes = List.copyOf(changes);
    attempts = List.copyOf(attempts);
    steps = List.copyOf(steps);
    verifications = List.copyOf(verifications);
    authorizationDecisions = List.copyOf(authorizationDecisions);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "CheckRecordView[hidden]";
  }
}
