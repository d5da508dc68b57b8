package org.rtmscoverage.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kept check concluded again from what it rests on, without asking a payer.
 *
 * @param checkId the check
 * @param reproduced whether the same bytes came out
 * @param storedSha256 SHA-256 of the answer as it was given, hex
 * @param replayedSha256 SHA-256 of what came out now, hex; null if nothing could
 * @param differences why it is not the same, and where; empty if it is
 */
public record Replay(
    String checkId,
    boolean reproduced,
    String storedSha256,
    @Nullable String replayedSha256,
    List<Difference> differences) {
  /** Keeps a copy. */
  public Replay {
    differences = List.copyOf(differences);
  }

  /**
   * Something that is not as it was.
   *
   * @param part policy, payer-config, service, or a part of the answer
   * @param text in words, without member data
   */
  public record Difference(String part, String text) {}
}
