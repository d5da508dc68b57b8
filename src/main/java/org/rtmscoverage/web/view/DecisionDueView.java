package org.rtmscoverage.web.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By when the payer has to decide on a request it has at the time of the check.
 *
 * @param standard how long a standard request may take, an ISO 8601 duration
 * @param standardBy when that ends
 * @param expedited how long an urgent request may take, an ISO 8601 duration
 * @param expeditedBy when that ends
 * @param basis rule it follows from
 * @param condition for whom, where the plan's line of business is not known; null if it holds
 * @param citation where it was read
 */
public record DecisionDueView(
    String standard,
    Instant standardBy,
    String expedited,
    Instant expeditedBy,
    String basis,
    @Nullable String condition,
    CitationView citation) {}
