package org.rtmscoverage.course;

import org.jspecify.annotations.Nullable;

/**
 * How many visits the plan pays for in a plan year.
 *
 * @param limit visits in a plan year, from 0
 * @param used visits used in the plan year of the first session; null if not said
 */
public record VisitAllowance(int limit, @Nullable Integer used) {}
