package org.rtmscoverage.benefits;

import org.rtmscoverage.eligibility.BenefitLine;

/**
 * A benefit row and whether it counts for rTMS.
 *
 * @param line the row
 * @param applies whether it counts for rTMS in this place and network
 * @param why why it counts or not
 */
public record BenefitRow(BenefitLine line, boolean applies, String why) {}
