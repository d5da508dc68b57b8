package org.rtmscoverage.web.view;

import java.time.Instant;

/**
 * What stands for lines of the audit trail that were removed after their time.
 *
 * @param throughSeq last line removed
 * @param throughHash its hash, hex
 * @param entries how many were removed
 * @param sealedAt when, in UTC
 * @param sealedBy who removed them
 */
public record AuditCheckpointView(
    long throughSeq, String throughHash, long entries, Instant sealedAt, String sealedBy) {}
