package org.rtmscoverage.web.view;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;

/**
 * A check that repeats another, and what is not as it was.
 *
 * @param checkId the new check
 * @param recheckOf the check it repeats
 * @param changes what is not as it was; empty if nothing
 * @param summary the new answer, in JSON
 */
public record RecheckView(
    String checkId,
    String recheckOf,
    List<AnswerChangeView> changes,
    @JsonRawValue String summary) {
  /** Keeps a copy of what it is given. */
  public RecheckView {
    changes = List.copyOf(changes);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "RecheckView[hidden]";
  }
}
