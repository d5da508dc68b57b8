package org.rtmscoverage.web.request;

import org.jspecify.annotations.Nullable;

/**
 * The patient's and the family's amount.
 *
 * @param individual the patient's; null if there is none or it is not known
 * @param family the family's; null if there is none or it is not known
 */
public record CostLimitsRequest(
    @Nullable UsedLimitRequest individual, @Nullable UsedLimitRequest family) {}
