package org.rtmscoverage.benefits;

import java.util.Comparator;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.vocabulary.NetworkStatus;

/**
 * How near a row on cost share is to the planned course; the lowest prices it. Service goes first,
 * then network, place and date. Of what the clinic did not say, no row is nearer than another.
 *
 * @param tier the service
 * @param unsaid whether an office visit is not said to be a specialist's
 * @param anyNetwork whether the row is not for the provider's own network alone
 * @param anyPlace whether the row is not for the place of service alone
 * @param anyDate whether the row has no dates
 */
record ShareRank(
    ServiceTier tier, boolean unsaid, boolean anyNetwork, boolean anyPlace, boolean anyDate)
    implements Comparable<ShareRank> {

  private static final Comparator<ShareRank> NEAREST_FIRST =
      Comparator.comparing(ShareRank::tier)
          .thenComparing(ShareRank::unsaid)
          .thenComparing(ShareRank::anyNetwork)
          .thenComparing(ShareRank::anyPlace)
          .thenComparing(ShareRank::anyDate);

  static ShareRank of(RowFit row, BenefitContext context) {
    BenefitLine line = row.line();
    ServiceTier tier = row.tier();
    return new ShareRank(
        tier,
        tier == ServiceTier.SPECIALIST && !new ServiceNote(line.notes()).isSpecialist(),
        context.network() != NetworkStatus.UNKNOWN && !isLimited(line.network()),
        context.placeOfService() != null && line.placesOfService().isEmpty(),
        RowDates.of(line.dates()).open());
  }

  @Override
  public int compareTo(ShareRank other) {
    return NEAREST_FIRST.compare(this, other);
  }

  /** Why a row of this rank does not count beside a nearer one. */
  String behind(ShareRank nearer) {
    if (tier != nearer.tier) {
      return "does not count: a nearer row " + nearer.tier.words();
    }
    if (unsaid != nearer.unsaid) {
      return "does not count: another row is for specialists";
    }
    if (anyNetwork != nearer.anyNetwork) {
      return "does not count: another row is for the provider's network alone";
    }
    return anyPlace != nearer.anyPlace
        ? "does not count: another row is for the place of service alone"
        : "does not count: another row is dated for the service date";
  }

  private static boolean isLimited(BenefitNetwork network) {
    return network == BenefitNetwork.IN || network == BenefitNetwork.OUT;
  }
}
