package org.rtmscoverage.benefits;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.vocabulary.Money;

/** Says which rows price the course, from the rows on cost share that count. */
final class CostShareReader {

  /** Bases that are near enough to rTMS to be taken without a question. */
  private static final Set<ServiceTier> NEAR =
      Set.of(ServiceTier.PROCEDURE, ServiceTier.OUTPATIENT_MENTAL_HEALTH);

  private CostShareReader() {}

  /** True if the row states an amount or a share. */
  static boolean states(BenefitLine line) {
    return line.kind() == BenefitKind.CO_PAYMENT ? line.amount() != null : line.percent() != null;
  }

  static CostShareBasis read(List<BenefitRow> rows) {
    List<BenefitLine> lines = new ArrayList<>();
    for (BenefitRow row : rows) {
      if (row.applies() && ServiceTier.isShare(row.line()) && states(row.line())) {
        lines.add(row.line());
      }
    }
    if (lines.isEmpty()) {
      return new CostShareBasis(
          ServiceTier.NONE,
          null,
          null,
          List.of(),
          false,
          "The payer states no copay or coinsurance that counts for rTMS.",
          "What does the patient pay for an rTMS visit: a copay, a coinsurance, or nothing?");
    }
    ServiceTier basis = ServiceTier.of(lines.getFirst());
    List<Money> copays = copays(lines);
    List<BigDecimal> shares = shares(lines);
    boolean ambiguous =
        copays.size() > 1
            || shares.size() > 1
            || (copays.stream().anyMatch(Money::isPositive)
                && shares.stream().anyMatch(share -> share.signum() > 0));
    List<String> pointers = lines.stream().map(BenefitLine::pointer).distinct().toList();
    return new CostShareBasis(
        basis,
        network(lines),
        place(lines),
        pointers,
        ambiguous,
        text(basis, pointers, ambiguous),
        ambiguous ? whichOf(copays, shares) : confirmation(basis));
  }

  private static List<Money> copays(List<BenefitLine> lines) {
    return lines.stream()
        .filter(line -> line.kind() == BenefitKind.CO_PAYMENT)
        .map(BenefitLine::amount)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static List<BigDecimal> shares(List<BenefitLine> lines) {
    return lines.stream()
        .filter(line -> line.kind() == BenefitKind.CO_INSURANCE)
        .map(BenefitLine::percent)
        .filter(Objects::nonNull)
        .map(BigDecimal::stripTrailingZeros)
        .distinct()
        .toList();
  }

  private static @Nullable BenefitNetwork network(List<BenefitLine> lines) {
    Set<BenefitNetwork> networks =
        lines.stream().map(BenefitLine::network).collect(Collectors.toSet());
    return networks.size() == 1 ? networks.iterator().next() : null;
  }

  /** The place all rows share. */
  private static @Nullable String place(List<BenefitLine> lines) {
    List<List<String>> places =
        lines.stream().map(BenefitLine::placesOfService).distinct().toList();
    return places.size() == 1 && places.getFirst().size() == 1
        ? places.getFirst().getFirst()
        : null;
  }

  private static String text(ServiceTier basis, List<String> pointers, boolean ambiguous) {
    String rows = String.join(", ", pointers);
    return ambiguous
        ? "The payer's rows on "
            + basis.service()
            + " leave open what the patient pays ("
            + rows
            + "); nothing is priced from them."
        : "The course is priced by what the payer states for "
            + basis.service()
            + " ("
            + rows
            + ").";
  }

  private static String whichOf(List<Money> copays, List<BigDecimal> shares) {
    List<String> candidates = new ArrayList<>();
    copays.forEach(copay -> candidates.add("a copay of " + copay));
    shares.forEach(share -> candidates.add("a coinsurance of " + percent(share)));
    return "Which of these does the patient pay for rTMS (90867, 90868, 90869): "
        + String.join(" or ", candidates)
        + (copays.isEmpty() || shares.isEmpty() ? "?" : ", or both?");
  }

  private static @Nullable String confirmation(ServiceTier basis) {
    return NEAR.contains(basis)
        ? null
        : "Is rTMS (90867, 90868, 90869) paid by the patient's share for " + basis.service() + "?";
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }
}
