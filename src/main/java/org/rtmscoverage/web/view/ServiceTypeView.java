package org.rtmscoverage.web.view;

import org.jspecify.annotations.Nullable;

/**
 * A service type.
 *
 * @param code X12 service type code as sent
 * @param name its meaning; null if not known
 */
public record ServiceTypeView(String code, @Nullable String name) {}
