package org.rtmscoverage.check;

import java.util.List;
import org.rtmscoverage.ledger.CheckState;

/**
 * How far a check is; holds no member data.
 *
 * @param state how far it has come
 * @param here whether this process runs it, or did while it was watched
 * @param questions what payers are being asked, in order; empty if another process runs it, which
 *     alone knows
 */
public record CheckProgress(CheckState state, boolean here, List<LiveQuestion> questions) {
  /** Keeps a copy. */
  public CheckProgress {
    questions = List.copyOf(questions);
  }

  /**
   * Whether nothing more comes.
   *
   * @return true if it has its answer, or never gets one
   */
  public boolean isEnded() {
    return state == CheckState.DONE || state == CheckState.FAILED;
  }
}
