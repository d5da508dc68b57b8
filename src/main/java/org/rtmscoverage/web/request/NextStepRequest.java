package org.rtmscoverage.web.request;

import org.jspecify.annotations.Nullable;

/**
 * How a next step stands now.
 *
 * @param state whether it is still to be done
 * @param note what was done, or why it is open again; null if nothing is said
 */
public record NextStepRequest(State state, @Nullable String note) {

  /** Whether a next step is still to be done. */
  public enum State {
    /** Still to be done. */
    OPEN,
    /** Done, or not needed. */
    CLOSED
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "NextStepRequest[hidden]";
  }
}
