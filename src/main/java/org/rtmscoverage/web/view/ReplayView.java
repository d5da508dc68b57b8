package org.rtmscoverage.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kept check concluded again from what it rests on.
 *
 * @param checkId the check
 * @param reproduced whether the same bytes came out
 * @param storedSha256 SHA-256 of the answer as it was given, hex
 * @param replayedSha256 SHA-256 of what came out now, hex; null if nothing could
 * @param differences why it is not the same, and where; empty if it is
 */
public record ReplayView(
    String checkId,
    boolean reproduced,
    String storedSha256,
    @Nullable String replayedSha256,
    List<AnswerChangeView> differences) {
  /** Keeps a copy of what it is given. */
  public ReplayView {
    differences = List.copyOf(differences);
  }
}
