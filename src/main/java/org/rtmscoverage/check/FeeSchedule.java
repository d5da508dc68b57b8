package org.rtmscoverage.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.CoursePrices;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.Practice;
import org.rtmscoverage.vocabulary.ProcedureCode;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The practice's own prices; a request's amounts go before them.
 *
 * @param allowed dollars a payer's contract allows for a session in network, by payer id and
 *     procedure code
 * @param billed dollars the practice charges for a session, by procedure code
 * @param practices prices of single practices by practice; each goes before the one that all share
 */
@ConfigurationProperties("rtmscoverage.fee-schedule")
record FeeSchedule(
    Map<String, Map<String, BigDecimal>> allowed,
    Map<String, BigDecimal> billed,
    Map<String, OwnPrices> practices) {

  /**
   * Prices of one practice; checked where its name is known.
   *
   * @param allowed as those that all share
   * @param billed as those that all share
   * @param practices nothing may stand here
   */
  record OwnPrices(
      Map<String, Map<String, BigDecimal>> allowed,
      Map<String, BigDecimal> billed,
      Map<String, Object> practices) {

    /** Takes what is not set as empty. */
    OwnPrices(
        @Nullable Map<String, Map<String, BigDecimal>> allowed,
        @Nullable Map<String, BigDecimal> billed,
        @Nullable Map<String, Object> practices) {
      this.allowed = allowed == null ? Map.of() : Map.copyOf(allowed);
      this.billed = billed == null ? Map.of() : Map.copyOf(billed);
      this.practices = practices == null ? Map.of() : Map.copyOf(practices);
    }
  }

  /** Refuses codes, amounts and practices that cannot be. */
  FeeSchedule(
      @Nullable Map<String, Map<String, BigDecimal>> allowed,
      @Nullable Map<String, BigDecimal> billed,
      @Nullable Map<String, OwnPrices> practices) {
    this.allowed = allowed == null ? Map.of() : Map.copyOf(allowed);
    this.billed = billed == null ? Map.of() : Map.copyOf(billed);
    this.practices = practices == null ? Map.of() : Map.copyOf(practices);
    check("", this.allowed, this.billed);
    this.practices.forEach(FeeSchedule::check);
  }

  private static void check(
      String place, Map<String, Map<String, BigDecimal>> allowed, Map<String, BigDecimal> billed) {
    allowed.forEach((payer, amounts) -> check(place + "allowed." + payer, amounts));
    check(place + "billed", billed);
  }

  private static void check(String place, Map<String, BigDecimal> amounts) {
    amounts.forEach(
        (code, amount) -> {
          if (!code.matches("[0-9A-Z]{5}") || amount.signum() < 0 || amount.scale() > 2) {
            throw new IllegalArgumentException(
                "rtmscoverage.fee-schedule."
                    + place
                    + "."
                    + code
                    + " is not a procedure code with dollars and cents");
          }
        });
  }

  private static void check(String practice, OwnPrices own) {
    Practice _ = new Practice(practice);
    if (!own.practices.isEmpty()) {
      throw new IllegalArgumentException(
          "rtmscoverage.fee-schedule: practices."
              + practice
              + " holds practices; it holds allowed and billed");
    }
    check("practices." + practice + ".", own.allowed, own.billed);
  }

  /** The prices of one practice: its own, and for codes without any those that all share. */
  FeeSchedule of(Practice practice) {
    OwnPrices own = practices.get(practice.value());
    if (own == null) {
      return this;
    }
    Map<String, Map<String, BigDecimal>> contracts = new HashMap<>(allowed);
    own.allowed.forEach(
        (payer, amounts) ->
            contracts.put(payer, over(allowed.getOrDefault(payer, Map.of()), amounts)));
    return new FeeSchedule(contracts, over(billed, own.billed), null);
  }

  private static Map<String, BigDecimal> over(
      Map<String, BigDecimal> shared, Map<String, BigDecimal> own) {
    Map<String, BigDecimal> both = new HashMap<>(shared);
    both.putAll(own);
    return both;
  }

  /**
   * The prices, with the practice's own for codes that have none. Out of network no contract says
   * what is allowed.
   */
  CoursePrices fill(PayerId payer, NetworkStatus network, CoursePrices sent) {
    Map<String, BigDecimal> contract =
        network == NetworkStatus.OUT ? Map.of() : allowed.getOrDefault(payer.value(), Map.of());
    return sent.filledFrom(prices(contract), prices(billed));
  }

  /** Where amounts stand for payers that are not among those known, in order. */
  List<String> unknownPayers(Set<String> known) {
    return Stream.concat(
            unknown("", allowed.keySet(), known),
            practices.entrySet().stream()
                .flatMap(
                    own ->
                        unknown(
                            "practices." + own.getKey() + ".",
                            own.getValue().allowed.keySet(),
                            known)))
        .sorted()
        .toList();
  }

  private static Stream<String> unknown(String place, Set<String> payers, Set<String> known) {
    return payers.stream()
        .filter(payer -> !known.contains(payer))
        .map(payer -> place + "allowed." + payer);
  }

  /** The same amounts of one practice always give the same text. */
  String canonical() {
    Map<String, Map<String, BigDecimal>> sorted = new TreeMap<>();
    allowed.forEach((payer, amounts) -> sorted.put(payer, new TreeMap<>(amounts)));
    return sorted + " " + new TreeMap<>(billed);
  }

  private static Map<ProcedureCode, Money> prices(Map<String, BigDecimal> amounts) {
    Map<ProcedureCode, Money> prices = new HashMap<>();
    amounts.forEach((code, amount) -> prices.put(new ProcedureCode(code), new Money(amount)));
    return prices;
  }
}
