package org.rtmscoverage.web.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date of the plan or of a row.
 *
 * @param qualifier what it dates
 * @param from first day
 * @param to last day
 */
public record PlanDateView(String qualifier, @Nullable LocalDate from, @Nullable LocalDate to) {}
