package org.rtmscoverage.benefits;

import org.rtmscoverage.eligibility.BenefitLine;

/**
 * A row and how it fits the planned course, found out once for all who read it.
 *
 * @param line the row
 * @param tier how near its service is to rTMS
 * @param place whether its places let it count
 * @param network whether its network lets it count
 * @param date whether its dates let it count
 */
record RowFit(BenefitLine line, ServiceTier tier, boolean place, boolean network, boolean date) {

  static RowFit of(BenefitLine line, BenefitContext context) {
    return new RowFit(
        line,
        ServiceTier.of(line),
        line.placesOfService().isEmpty()
            || context.placeOfService() == null
            || line.placesOfService().contains(context.placeOfService()),
        line.network().concerns(context.network()),
        RowDates.of(line.dates()).contain(context.serviceDate()));
  }

  /** True if service, place, network and date let the row count. */
  boolean fits() {
    return tier != ServiceTier.NONE && fitsSituation();
  }

  /** True if place and date let the row count, whatever its service and network. */
  boolean fitsPlaceAndDate() {
    return place && date;
  }

  /** True if place, network and date let the row count, whatever its service. */
  boolean fitsSituation() {
    return place && date && network;
  }
}
