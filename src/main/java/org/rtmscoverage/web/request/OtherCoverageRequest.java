package org.rtmscoverage.web.request;

import org.jspecify.annotations.Nullable;

/**
 * Other coverage the patient has; kept for later use, no rule reads it yet.
 *
 * @param payerName name of the other payer
 * @param primary whether it pays first
 */
public record OtherCoverageRequest(String payerName, @Nullable Boolean primary) {}
