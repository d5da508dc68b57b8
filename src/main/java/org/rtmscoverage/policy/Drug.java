package org.rtmscoverage.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of antidepressants.csv.
 *
 * @param key drug_key
 * @param genericName generic name
 * @param brandNames brand names
 * @param rxnormCui RxNorm concept; null where the table has none
 * @param componentCuis RxNorm concepts of the components of a combination product, in the table's
 *     order; empty for a single ingredient
 * @param classCode class for counting different classes
 * @param altClassCodes classes some payers file it under
 * @param role antidepressant, augmentation, both or none
 * @param minAdequateDose least adequate dose; null where not known
 * @param lowEndDose lowest dose any source calls usual; null where not known
 * @param doseUnit unit of both, mg/day unless stated
 */
public record Drug(
    String key,
    String genericName,
    List<String> brandNames,
    @Nullable String rxnormCui,
    List<String> componentCuis,
    String classCode,
    Set<String> altClassCodes,
    String role,
    @Nullable BigDecimal minAdequateDose,
    @Nullable BigDecimal lowEndDose,
    String doseUnit) {
  /** Keeps copies of what it is given. */
  public Drug {
    brandNames = List.copyOf(brandNames);
    componentCuis = List.copyOf(componentCuis);
    altClassCodes = Set.copyOf(altClassCodes);
  }
}
