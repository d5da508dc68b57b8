package org.rtmscoverage.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Actor;

/**
 * What was recorded on a check after it was done; protected health information.
 *
 * @param id opaque
 * @param checkId the check it was recorded on
 * @param kind what it is
 * @param recordedAt when, in UTC, whole microseconds
 * @param recordedBy who recorded it
 * @param stepId id of the next step it is about; null if it is about none
 * @param body what was recorded, in JSON
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record KeptEntry(
    String id,
    String checkId,
    EntryKind kind,
    Instant recordedAt,
    Actor recordedBy,
    @Nullable String stepId,
    byte[] body) {
  /** Hides the person. */
  @Override
  public String toString() {
    return "KeptEntry[hidden]";
  }
}
