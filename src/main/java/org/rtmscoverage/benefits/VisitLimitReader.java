package org.rtmscoverage.benefits;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.eligibility.BenefitPeriod;
import org.rtmscoverage.eligibility.Quantity;
import org.rtmscoverage.eligibility.VisitDelivery;

/** Puts visit limits into one model, whether the payer sent quantities or deliveries. */
final class VisitLimitReader {

  private static final String VISITS = "VISITS";
  private static final int SESSIONS_PER_WEEK = 5; // the usual schedule, once a day

  private final List<String> warnings;

  VisitLimitReader(List<String> warnings) {
    this.warnings = warnings;
  }

  /**
   * One number a row states.
   *
   * @param line the row
   * @param period period it speaks of
   * @param used marked as used
   * @param number visits
   */
  private record Stated(BenefitLine line, BenefitPeriod period, boolean used, int number) {

    boolean isUsed() {
      return used || period == BenefitPeriod.YEAR_TO_DATE;
    }

    boolean isRemaining() {
      return !isUsed()
          && (period == BenefitPeriod.REMAINING || period == BenefitPeriod.LIFETIME_REMAINING);
    }

    boolean isPace() {
      return !isUsed() && (period == BenefitPeriod.DAY || period == BenefitPeriod.WEEK);
    }

    boolean isLimit() {
      return !isUsed() && !isRemaining();
    }
  }

  List<VisitLimit> read(List<BenefitRow> rows) {
    List<Stated> all = new ArrayList<>();
    for (BenefitRow row : rows) {
      if (row.applies()) {
        addStated(all, row.line());
      }
    }
    List<VisitLimit> limits = new ArrayList<>();
    byNetwork(all.stream().filter(stated -> !stated.isPace()))
        .forEach((network, stated) -> limits.addAll(join(network, stated)));
    all.stream().filter(Stated::isPace).forEach(pace -> addPace(limits, pace));
    return limits;
  }

  private static Map<BenefitNetwork, List<Stated>> byNetwork(Stream<Stated> all) {
    return all.collect(
        Collectors.groupingBy(
            stated -> stated.line().network(), LinkedHashMap::new, Collectors.toList()));
  }

  /**
   * A pace is never a number of visits; one slower than the usual schedule is a limit of its own.
   */
  private void addPace(List<VisitLimit> limits, Stated pace) {
    String per = pace.period() == BenefitPeriod.DAY ? "day" : "week";
    warnings.add(
        "The payer limits visits to "
            + pace.number()
            + " per "
            + per
            + "; compare it with the planned schedule.");
    int usual = pace.period() == BenefitPeriod.DAY ? 1 : SESSIONS_PER_WEEK;
    if (pace.number() < usual) {
      limits.add(limit(pace.line().network(), List.of(pace), pace.number(), null, null));
    }
  }

  private static void addStated(List<Stated> all, BenefitLine line) {
    for (VisitDelivery delivery : line.deliveries()) {
      if (delivery.unit().equals(VISITS)) {
        all.add(new Stated(line, delivery.period(), false, whole(delivery.number())));
      }
    }
    Quantity quantity = line.quantity();
    if (quantity != null && (quantity.unit().equals(VISITS) || countsUse(quantity))) {
      all.add(new Stated(line, line.period(), quantity.used(), whole(quantity.number())));
    }
  }

  private static boolean countsUse(Quantity quantity) {
    return quantity.used() && !Set.of("DAYS", "HOURS", "MONTHS").contains(quantity.unit());
  }

  private static int whole(BigDecimal number) {
    return number.intValue();
  }

  private List<VisitLimit> join(BenefitNetwork network, List<Stated> stated) {
    Set<Integer> limits = numbers(stated.stream().filter(Stated::isLimit));
    Set<Integer> used = numbers(stated.stream().filter(Stated::isUsed));
    Set<Integer> remaining = numbers(stated.stream().filter(Stated::isRemaining));
    if (limits.size() > 1 || used.size() > 1 || remaining.size() > 1) {
      warnings.add("The payer states several visit limits; ask which one counts for rTMS.");
      return stated.stream()
          .map(
              one ->
                  limit(
                      network,
                      List.of(one),
                      one.isLimit() ? one.number() : null,
                      one.isUsed() ? one.number() : null,
                      one.isRemaining() ? one.number() : null))
          .toList();
    }
    return List.of(limit(network, stated, only(limits), only(used), only(remaining)));
  }

  private VisitLimit limit(
      BenefitNetwork network,
      List<Stated> stated,
      @Nullable Integer limit,
      @Nullable Integer used,
      @Nullable Integer remaining) {
    Integer derivedLimit = limit;
    Integer derivedUsed = used;
    Integer derivedRemaining = remaining;
    if (contradicts(limit, used, remaining)) {
      warnings.add("The payer's visit numbers contradict each other; ask how many are left.");
    } else if (limit != null && used != null) {
      derivedRemaining = limit - used;
    } else if (limit != null && remaining != null) {
      derivedUsed = limit - remaining;
    } else if (used != null && remaining != null) {
      derivedLimit = used + remaining;
    }
    boolean derived =
        !Objects.equals(limit, derivedLimit)
            || !Objects.equals(used, derivedUsed)
            || !Objects.equals(remaining, derivedRemaining);
    return new VisitLimit(
        network,
        period(stated),
        derivedLimit,
        derivedUsed,
        derivedRemaining,
        derived,
        stated.stream().flatMap(one -> one.line().notes().stream()).distinct().toList(),
        stated.stream()
            .map(one -> one.line().pointer())
            .distinct()
            .collect(Collectors.joining(", ")));
  }

  private static boolean contradicts(
      @Nullable Integer limit, @Nullable Integer used, @Nullable Integer remaining) {
    if (limit == null) {
      return false;
    }
    if (used != null && remaining != null) {
      return limit - used != remaining;
    }
    return (used != null && used > limit) || (remaining != null && remaining > limit);
  }

  private static BenefitPeriod period(List<Stated> stated) {
    return stated.stream()
        .filter(Stated::isLimit)
        .map(Stated::period)
        .findFirst()
        .orElse(stated.getFirst().period());
  }

  private static Set<Integer> numbers(Stream<Stated> stated) {
    return stated.map(Stated::number).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static @Nullable Integer only(Set<Integer> numbers) {
    return numbers.isEmpty() ? null : numbers.iterator().next();
  }
}
