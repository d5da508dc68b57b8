package org.rtmscoverage.benefits;

import java.time.LocalDate;
import java.util.Comparator;
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
  private final Map<BenefitKind, ServiceTier> nearest = new EnumMap<>(BenefitKind.class);

  /** Of the rows that price the course; null if none does. */
  private final @Nullable ShareRank pricing;

  RowSelection(BenefitContext context, List<BenefitLine> lines) {
    this.context = context;
    this.pricing =
        lines.stream()
            .filter(line -> ServiceTier.isShare(line) && CostShareReader.states(line))
            .filter(this::fits)
            .map(line -> ShareRank.of(line, context))
            .min(Comparator.naturalOrder())
            .orElse(null);
    lines.stream()
        .filter(line -> fits(line) && NEAREST_DECIDES.contains(line.kind()))
        .forEach(
            line ->
                nearest.merge(
                    line.kind(), ServiceTier.of(line), (a, b) -> a.compareTo(b) <= 0 ? a : b));
  }

  LocalDate serviceDate() {
    return context.serviceDate();
  }

  /** The row with its verdict. */
  BenefitRow judge(BenefitLine line) {
    ServiceTier tier = ServiceTier.of(line);
    String against = obstacle(line);
    if (against != null) {
      return new BenefitRow(line, false, against);
    }
    if (ServiceTier.isShare(line) && pricing != null) {
      ShareRank rank = ShareRank.of(line, context);
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
    return obstacle(line) == null;
  }

  /** True if place and date let the row count, whatever its service and network. */
  boolean fitsPlaceAndDate(BenefitLine line) {
    return placeFits(line) && RowDates.of(line.dates()).contain(context.serviceDate());
  }

  /** True if place, network and date let the row count, whatever its service. */
  boolean fitsSituation(BenefitLine line) {
    return fitsPlaceAndDate(line) && line.network().concerns(context.network());
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

  private @Nullable String obstacle(BenefitLine line) {
    if (ServiceTier.of(line) == ServiceTier.NONE) {
      return line.procedureCode() != null
          ? "does not count: limited to procedure " + line.procedureCode()
          : "does not count: speaks of another service";
    }
    if (!placeFits(line)) {
      return "does not count: limited to place of service "
          + String.join(", ", line.placesOfService());
    }
    if (!line.network().concerns(context.network())) {
      return line.network() == BenefitNetwork.IN
          ? "does not count: limited to in-network providers"
          : "does not count: limited to out-of-network providers";
    }
    return RowDates.of(line.dates()).contain(context.serviceDate())
        ? null
        : "does not count: its dates do not contain the service date";
  }

  private boolean placeFits(BenefitLine line) {
    return line.placesOfService().isEmpty()
        || context.placeOfService() == null
        || line.placesOfService().contains(context.placeOfService());
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
