package org.rtmscoverage.check;

import org.rtmscoverage.payer.PayerCatalog;

/**
 * The stages put together on one catalog.
 *
 * @param catalog payers, policies and reference tables
 * @param checks coverage checks
 * @param criteria evaluations of criteria
 * @param courses prices of courses by given terms
 * @param statuses states of the connections
 */
public record Pipeline(
    PayerCatalog catalog,
    CoverageCheckService checks,
    CriteriaEvaluationService criteria,
    CourseEstimateService courses,
    PayerStatusService statuses) {}
