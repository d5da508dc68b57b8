package org.rtmscoverage.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Something to be recorded on a check; protected health information.
 *
 * @param id opaque
 * @param checkId the check
 * @param kind what it is
 * @param stepId the next step it is about; null if it is about none
 * @param closed whether that step is done; null if it is about none
 * @param body what is recorded, in JSON
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record NewEntry(
    String id,
    String checkId,
    EntryKind kind,
    @Nullable String stepId,
    @Nullable Boolean closed,
    byte[] body) {
  /** Hides the person. */
  @Override
  public String toString() {
    return "NewEntry[hidden]";
  }
}
