package org.rtmscoverage.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a practice's audit trail is as it was written.
 *
 * @param practice whose trail
 * @param intact whether nothing is wrong
 * @param entries how many lines there are
 * @param firstSeq first line there is; 0 if there is none
 * @param lastSeq last line; 0 if there is none
 * @param lastHash its hash, hex; null if there is none
 * @param checkpoint what stands for lines that were removed; null if none were
 * @param faults what is wrong, at most 100
 */
public record AuditVerdictView(
    String practice,
    boolean intact,
    long entries,
    long firstSeq,
    long lastSeq,
    @Nullable String lastHash,
    @Nullable AuditCheckpointView checkpoint,
    List<AuditFaultView> faults) {
  /** Keeps a copy of what it is given. */
  public AuditVerdictView {
    faults = List.copyOf(faults);
  }
}
