package org.rtmscoverage.benefits;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.Product;

/**
 * What kind of plan the payer's answer shows, by the insurance type codes of its status rows
 * (005010X279A1, EB04). Codes that commercial and marketplace plans share tell no market.
 *
 * @param line market; null if the answer tells none, or several
 * @param product product type; null if the answer tells none, or several
 */
public record PlanKind(@Nullable LineOfBusiness line, @Nullable Product product) {

  private static final Map<String, LineOfBusiness> LINES =
      Map.of(
          "MA", LineOfBusiness.MEDICARE,
          "MB", LineOfBusiness.MEDICARE,
          "HN", LineOfBusiness.MEDICARE_ADVANTAGE,
          "MC", LineOfBusiness.MEDICAID);

  private static final Map<String, Product> PRODUCTS =
      Map.of(
          "HM", Product.HMO,
          "PR", Product.PPO,
          "PS", Product.POS,
          "EP", Product.EPO,
          "IN", Product.INDEMNITY);

  /**
   * Reads the status rows that fit the planned course.
   *
   * @param rows rows of the answer
   * @return the kind of plan
   */
  public static PlanKind of(List<BenefitRow> rows) {
    Set<String> types = new HashSet<>();
    for (BenefitRow row : rows) {
      BenefitLine line = row.line();
      if (line.insuranceType() != null
          && StatusReader.isStatus(line)
          && StatusReader.speaksOfPlan(line)) {
        types.add(line.insuranceType());
      }
    }
    return new PlanKind(
        only(types, LINES, LineOfBusiness.class), only(types, PRODUCTS, Product.class));
  }

  private static <T extends Enum<T>> @Nullable T only(
      Set<String> codes, Map<String, T> words, Class<T> type) {
    Set<T> found = EnumSet.noneOf(type);
    for (String code : codes) {
      T word = words.get(code);
      if (word != null) {
        found.add(word);
      }
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }
}
