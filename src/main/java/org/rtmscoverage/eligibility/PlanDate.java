package org.rtmscoverage.eligibility;

import org.rtmscoverage.vocabulary.DateRange;

/**
 * A date of the plan or of a benefit row.
 *
 * @param qualifier what it dates: PLAN, PLAN_BEGIN, PLAN_END, ELIGIBILITY, ELIGIBILITY_BEGIN,
 *     ELIGIBILITY_END, BENEFIT, BENEFIT_BEGIN, BENEFIT_END, SERVICE, or OTHER with its code
 * @param dates the span; a single day has both ends equal
 */
public record PlanDate(String qualifier, DateRange dates) {}
