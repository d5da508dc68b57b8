package org.rtmscoverage.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.CoursePrices;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.ProcedureCode;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The practice's own prices; a request's amounts go before them.
 *
 * @param allowed dollars a payer's contract allows for a session in network, by payer id and
 *     procedure code
 * @param billed dollars the practice charges for a session, by procedure code
 */
@ConfigurationProperties("rtmscoverage.fee-schedule")
record FeeSchedule(Map<String, Map<String, BigDecimal>> allowed, Map<String, BigDecimal> billed) {

  /** Refuses codes and amounts that cannot be. */
  FeeSchedule(
      @Nullable Map<String, Map<String, BigDecimal>> allowed,
      @Nullable Map<String, BigDecimal> billed) {
    this.allowed = allowed == null ? Map.of() : Map.copyOf(allowed);
    this.billed = billed == null ? Map.of() : Map.copyOf(billed);
    this.allowed.forEach((payer, amounts) -> check("allowed." + payer, amounts));
    check("billed", this.billed);
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

  /**
   * The prices, with the practice's own for codes that have none. Out of network no contract says
   * what is allowed.
   */
  CoursePrices fill(PayerId payer, NetworkStatus network, CoursePrices sent) {
    Map<String, BigDecimal> contract =
        network == NetworkStatus.OUT ? Map.of() : allowed.getOrDefault(payer.value(), Map.of());
    return sent.filledFrom(prices(contract), prices(billed));
  }

  /** Payers with amounts here that are not among those known, in order. */
  List<String> unknownPayers(Set<String> known) {
    return allowed.keySet().stream().filter(payer -> !known.contains(payer)).sorted().toList();
  }

  /** The same amounts always give the same text. */
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
