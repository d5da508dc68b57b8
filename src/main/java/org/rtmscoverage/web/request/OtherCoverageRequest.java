package org.rtmscoverage.web.request;

import org.jspecify.annotations.Nullable;

/**
 * Other coverage the patient has; who pays first is to be settled before billing.
 *
 * @param payerName name of the other payer
 * @param primary whether it pays first
 */
public record OtherCoverageRequest(String payerName, @Nullable Boolean primary) {}
