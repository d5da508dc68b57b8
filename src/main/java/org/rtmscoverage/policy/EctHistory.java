package org.rtmscoverage.policy;

import org.jspecify.annotations.Nullable;

/**
 * Electroconvulsive therapy.
 *
 * @param status what became of it; null if not said
 * @param candidate whether the patient is a candidate for it; null if not said
 */
public record EctHistory(@Nullable EctStatus status, @Nullable Boolean candidate) {}
