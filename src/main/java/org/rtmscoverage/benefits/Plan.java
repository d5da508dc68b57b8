package org.rtmscoverage.benefits;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The plan as the payer describes it.
 *
 * @param name null if not said
 * @param insuranceType in words; null if not said
 * @param groupNumber null if not said
 * @param begin first day; null if not said
 * @param yearBegin first day of the plan's year, where the payer dates the plan and not the
 *     member's enrolment; null if not said
 * @param end last day; null if open or not said
 */
public record Plan(
    @Nullable String name,
    @Nullable String insuranceType,
    @Nullable String groupNumber,
    @Nullable LocalDate begin,
    @Nullable LocalDate yearBegin,
    @Nullable LocalDate end) {}
