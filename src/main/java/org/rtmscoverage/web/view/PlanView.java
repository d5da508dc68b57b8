package org.rtmscoverage.web.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The plan as the payer describes it.
 *
 * @param name its name
 * @param insuranceType insurance type in words
 * @param groupNumber group number
 * @param begin first day
 * @param end last day; null if open or not said
 */
public record PlanView(
    @Nullable String name,
    @Nullable String insuranceType,
    @Nullable String groupNumber,
    @Nullable LocalDate begin,
    @Nullable LocalDate end) {}
