package org.rtmscoverage.benefits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private final RowSelection selection;

  AccumulatorReader(RowSelection selection) {
    this.selection = selection;
  }

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

  List<Accumulator> read(List<BenefitLine> lines) {
    Map<Key, List<BenefitLine>> groups = new LinkedHashMap<>();
    for (BenefitLine line : lines) {
      if (isAccumulator(line)
          && line.amount() != null
          && ServiceTier.of(line) != ServiceTier.NONE
          && role(line.period()) != Role.NONE
          && selection.fitsPlaceAndDate(line)) {
        groups.computeIfAbsent(key(line), _ -> new ArrayList<>()).add(line);
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

  private static Accumulator join(Key key, List<BenefitLine> all) {
    List<BenefitLine> plan =
        all.stream().filter(line -> ServiceTier.of(line) == ServiceTier.PLAN).toList();
    List<BenefitLine> rows = plan.isEmpty() ? all : plan;
    Money limit = single(rows, Role.LIMIT);
    Money used = single(rows, Role.USED);
    Money remaining = single(rows, Role.REMAINING);
    boolean ambiguous = severalValues(rows) || impossible(limit, used, remaining);
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

  private static @Nullable Money single(List<BenefitLine> rows, Role role) {
    List<Money> values = values(rows, role);
    return values.size() == 1 ? values.getFirst() : null;
  }

  private static List<Money> values(List<BenefitLine> rows, Role role) {
    return rows.stream()
        .filter(line -> role(line.period()) == role)
        .map(BenefitLine::amount)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static boolean severalValues(List<BenefitLine> rows) {
    return values(rows, Role.LIMIT).size() > 1
        || values(rows, Role.USED).size() > 1
        || values(rows, Role.REMAINING).size() > 1;
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
