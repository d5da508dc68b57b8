package org.rtmscoverage.policy;

import org.jspecify.annotations.Nullable;

/**
 * One part of a course that a payer grants on its own.
 *
 * @param sessions sessions of this part
 * @param weeks weeks they may take; null if not said
 * @param condition what must be shown first, in the policy's words; null for none
 */
public record SessionGrant(int sessions, @Nullable Integer weeks, @Nullable String condition) {}
