package org.rtmscoverage.summary;

import org.jspecify.annotations.Nullable;

/**
 * Other coverage the patient has.
 *
 * @param payerName name of the other payer
 * @param primary whether it pays first; null if not said
 */
public record OtherCoverage(String payerName, @Nullable Boolean primary) {}
