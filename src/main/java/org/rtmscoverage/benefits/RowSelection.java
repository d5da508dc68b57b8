package org.rtmscoverage.benefits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.vocabulary.NetworkStatus;

/**
 * Which rows count for rTMS: by service, place, network and date. Of the rows on cost share only
 * the nearest ones count, whichever kind they are; of limits the nearest of each kind.
 */
final class RowSelection {

  private static final Set<BenefitKind> NEAREST_DECIDES =
      EnumSet.of(BenefitKind.LIMITATION, BenefitKind.UNLIMITED);

  private final BenefitContext context;
  private final List<RowFit> rows;
  private final Map<BenefitKind, ServiceTier> nearest = new EnumMap<>(BenefitKind.class);

  /** Of the rows that price the course; null if none does. */
  private final @Nullable ShareRank pricing;

  RowSelection(BenefitContext context, List<BenefitLine> lines) {
    this.context = context;
    List<RowFit> fits = new ArrayList<>(lines.size());
    ShareRank first = null;
    for (BenefitLine line : lines) {
      RowFit row = RowFit.of(line, context);
      fits.add(row);
      if (!row.fits()) {
        continue;
      }
      if (ServiceTier.isShare(line) && CostShareReader.states(line)) {
        ShareRank rank = ShareRank.of(row, context);
        first = first == null || rank.compareTo(first) < 0 ? rank : first;
      }
      if (NEAREST_DECIDES.contains(line.kind())) {
        nearest.merge(line.kind(), row.tier(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    this.rows = List.copyOf(fits);
    this.pricing = first;
  }

  /** Every row, in the order sent. */
  List<RowFit> rows() {
    return rows;
  }

  LocalDate serviceDate() {
    return context.serviceDate();
  }

  /** The row with its verdict. */
  BenefitRow judge(RowFit row) {
    BenefitLine line = row.line();
    ServiceTier tier = row.tier();
    String against = obstacle(row);
    if (against != null) {
      return new BenefitRow(line, false, against);
    }
    if (ServiceTier.isShare(line) && pricing != null) {
      ShareRank rank = ShareRank.of(row, context);
      if (pricing.compareTo(rank) < 0) {
        return new BenefitRow(line, false, rank.behind(pricing));
      }
    }
    ServiceTier best = nearest.getOrDefault(line.kind(), tier);
    if (best.compareTo(tier) < 0) {
      return new BenefitRow(
          line, false, "does not count: a nearer row of this kind " + best.words());
    }
    return new BenefitRow(line, true, "counts: it " + tier.words() + doubt(line));
  }

  /** True if service, place, network and date let the row count. */
  boolean fits(BenefitLine line) {
    return RowFit.of(line, context).fits();
  }

  /** True if the row is not limited to a network or place that may not be this course's. */
  boolean isCertain(BenefitLine line) {
    boolean network =
        switch (line.network()) {
          case IN, OUT -> context.network() != NetworkStatus.UNKNOWN;
          case BOTH, NOT_STATED -> true;
          case UNKNOWN_TO_PAYER -> false;
        };
    return network && (line.placesOfService().isEmpty() || context.placeOfService() != null);
  }

  private static @Nullable String obstacle(RowFit row) {
    BenefitLine line = row.line();
    if (row.tier() == ServiceTier.NONE) {
      return line.procedureCode() != null
          ? "does not count: limited to procedure " + line.procedureCode()
          : "does not count: speaks of another service";
    }
    if (!row.place()) {
      return "does not count: limited to place of service "
          + String.join(", ", line.placesOfService());
    }
    if (!row.network()) {
      return line.network() == BenefitNetwork.IN
          ? "does not count: limited to in-network providers"
          : "does not count: limited to out-of-network providers";
    }
    return row.date() ? null : "does not count: its dates do not contain the service date";
  }

  private String doubt(BenefitLine line) {
    if (!line.placesOfService().isEmpty() && context.placeOfService() == null) {
      return "; limited to place of service "
          + String.join(", ", line.placesOfService())
          + ", and the place was not stated";
    }
    return "";
  }
}
