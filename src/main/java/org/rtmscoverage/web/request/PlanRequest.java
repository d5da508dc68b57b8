package org.rtmscoverage.web.request;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Funding;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.Product;

/**
 * The plan as the clinic knows it.
 *
 * @param lineOfBusiness market the plan belongs to
 * @param product product type
 * @param state two-letter state of the plan
 * @param groupNumber group number as on the card; kept for later use, no rule reads it yet
 * @param funding who bears the claims; UNKNOWN when absent
 */
public record PlanRequest(
    @Nullable LineOfBusiness lineOfBusiness,
    @Nullable Product product,
    @Nullable String state,
    @Nullable String groupNumber,
    @Nullable Funding funding) {}
