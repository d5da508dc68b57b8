package org.rtmscoverage.web.request;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A deductible or maximum and what is used of it.
 *
 * @param limit the whole amount in dollars
 * @param used what is used in dollars; null if not known, which is not nothing
 */
public record UsedLimitRequest(BigDecimal limit, @Nullable BigDecimal used) {}
