package org.rtmscoverage.web.view;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.web.request.NextStepRequest;

/**
 * A next step of a kept answer and how it stands.
 *
 * @param id stable within the answer
 * @param who who does it
 * @param action what, in plain words
 * @param why why
 * @param by by when; null if no date follows
 * @param state whether it is still to be done
 * @param changedBy who said so last; null if nobody has
 * @param changedAt when, in UTC; null if nobody has
 * @param note what was said with it; null if nothing was
 */
public record CheckStepView(
    String id,
    Owner who,
    String action,
    String why,
    @Nullable LocalDate by,
    NextStepRequest.State state,
    @Nullable String changedBy,
    @Nullable Instant changedAt,
    @Nullable String note) {

  /** Hides the person. */
  @Override
  public String toString() {
    return "CheckStepView[hidden]";
  }
}
