package org.rtmscoverage.web.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a practice's audit trail; holds no member data.
 *
 * @param seq place in the trail, from 1, without gaps
 * @param recordedAt when, in UTC
 * @param actor who did it
 * @param action what was done
 * @param purpose why
 * @param checkId the check it was done with; null if it was none
 * @param hash hash over this line and the hash before it, hex
 */
public record AuditEntryView(
    long seq,
    Instant recordedAt,
    String actor,
    String action,
    String purpose,
    @Nullable String checkId,
    String hash) {}
