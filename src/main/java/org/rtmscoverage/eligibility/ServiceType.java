package org.rtmscoverage.eligibility;

import org.jspecify.annotations.Nullable;

/**
 * A service type a row speaks of.
 *
 * @param code X12 service type code as sent
 * @param name its meaning in words; null if we do not know the code
 */
public record ServiceType(String code, @Nullable String name) {}
