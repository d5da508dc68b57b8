package org.rtmscoverage.benefits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLevel;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.eligibility.BenefitPeriod;
import org.rtmscoverage.vocabulary.Money;

/**
 * Puts limit, used and remaining of each deductible and out-of-pocket maximum together. Plan-level
 * rows decide even where mental-health rows exist; rows that contradict each other are kept and
 * marked, and none is picked.
 */
final class AccumulatorReader {

  private AccumulatorReader() {}

  /**
   * What rows must share to speak of the same accumulator.
   *
   * @param kind what it adds up
   * @param level individual or family
   * @param network in or out of network
   * @param lifetime over a lifetime, not a year
   */
  private record Key(
      AccumulatorKind kind, BenefitLevel level, BenefitNetwork network, boolean lifetime) {}

  static List<Accumulator> read(List<RowFit> rows) {
    Map<Key, List<RowFit>> groups = new LinkedHashMap<>();
    for (RowFit row : rows) {
      BenefitLine line = row.line();
      if (isAccumulator(line)
          && line.amount() != null
          && row.tier() != ServiceTier.NONE
          && role(line.period()) != Role.NONE
          && row.fitsPlaceAndDate()) {
        groups.computeIfAbsent(key(line), _ -> new ArrayList<>()).add(row);
      }
    }
    return groups.entrySet().stream().map(group -> join(group.getKey(), group.getValue())).toList();
  }

  static boolean isAccumulator(BenefitLine line) {
    return line.kind() == BenefitKind.DEDUCTIBLE || line.kind() == BenefitKind.OUT_OF_POCKET;
  }

  private static Key key(BenefitLine line) {
    return new Key(
        line.kind() == BenefitKind.DEDUCTIBLE
            ? AccumulatorKind.DEDUCTIBLE
            : AccumulatorKind.OUT_OF_POCKET,
        line.level(),
        line.network(),
        line.period() == BenefitPeriod.LIFETIME
            || line.period() == BenefitPeriod.LIFETIME_REMAINING);
  }

  private static Accumulator join(Key key, List<RowFit> all) {
    List<RowFit> plan = all.stream().filter(row -> row.tier() == ServiceTier.PLAN).toList();
    List<BenefitLine> rows = (plan.isEmpty() ? all : plan).stream().map(RowFit::line).toList();
    List<Money> limits = values(rows, Role.LIMIT);
    List<Money> uses = values(rows, Role.USED);
    List<Money> rests = values(rows, Role.REMAINING);
    Money limit = single(limits);
    Money used = single(uses);
    Money remaining = single(rests);
    boolean several = limits.size() > 1 || uses.size() > 1 || rests.size() > 1;
    boolean ambiguous = several || impossible(limit, used, remaining);
    boolean derived = false;
    if (!ambiguous) {
      if (remaining == null && limit != null && used != null) {
        remaining = limit.minus(used);
        derived = true;
      } else if (used == null && limit != null && remaining != null) {
        used = limit.minus(remaining);
        derived = true;
      } else if (limit == null && used != null && remaining != null) {
        limit = new Money(used.dollars().add(remaining.dollars()));
        derived = true;
      }
    }
    return new Accumulator(
        key.kind(),
        key.level(),
        key.network(),
        period(rows),
        limit,
        used,
        remaining,
        derived,
        ambiguous,
        ambiguous ? rows.stream().map(AccumulatorReader::words).toList() : List.of(),
        String.join(", ", rows.stream().map(BenefitLine::pointer).toList()));
  }

  private static @Nullable Money single(List<Money> values) {
    return values.size() == 1 ? values.getFirst() : null;
  }

  private static List<Money> values(List<BenefitLine> rows, Role role) {
    List<Money> values = new ArrayList<>();
    for (BenefitLine line : rows) {
      Money amount = line.amount();
      if (amount != null && role(line.period()) == role && !values.contains(amount)) {
        values.add(amount);
      }
    }
    return values;
  }

  private static boolean impossible(
      @Nullable Money limit, @Nullable Money used, @Nullable Money remaining) {
    if (negative(limit) || negative(used) || negative(remaining)) {
      return true;
    }
    if (limit != null && used != null) {
      return used.compareTo(limit) > 0
          || (remaining != null && !limit.minus(used).equals(remaining));
    }
    return limit != null && remaining != null && remaining.compareTo(limit) > 0;
  }

  private static boolean negative(@Nullable Money amount) {
    return amount != null && amount.isNegative();
  }

  private static BenefitPeriod period(List<BenefitLine> rows) {
    return rows.stream()
        .map(BenefitLine::period)
        .filter(period -> role(period) == Role.LIMIT)
        .findFirst()
        .orElse(rows.getFirst().period());
  }

  private static String words(BenefitLine line) {
    String role =
        switch (role(line.period())) {
          case LIMIT -> "limit";
          case USED -> "used";
          case REMAINING -> "remaining";
          case NONE -> "amount";
        };
    String notes = line.notes().isEmpty() ? "" : " (" + String.join("; ", line.notes()) + ")";
    return role + " " + line.amount() + notes + " at " + line.pointer();
  }

  /** What a row's period makes of its amount. */
  private enum Role {
    LIMIT,
    USED,
    REMAINING,
    NONE
  }

  private static Role role(BenefitPeriod period) {
    return switch (period) {
      case SERVICE_YEAR, CALENDAR_YEAR, CONTRACT, YEARS, LIFETIME, NOT_STATED -> Role.LIMIT;
      case YEAR_TO_DATE -> Role.USED;
      case REMAINING, LIFETIME_REMAINING -> Role.REMAINING;
      case DAY, WEEK, MONTH, VISIT, EPISODE, ADMISSION, OTHER -> Role.NONE;
    };
  }
}
