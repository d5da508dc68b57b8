package org.rtmscoverage.payer;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.ProcedureCode;
import org.rtmscoverage.vocabulary.Product;

/**
 * A dated prior-authorization rule of the payer. A condition that is empty or null does not limit
 * it.
 *
 * @param required whether authorization is required
 * @param codes procedure codes; empty for all rTMS codes
 * @param linesOfBusiness markets; empty for all
 * @param products product types; empty for all
 * @param network network status; null for any
 * @param from first day of service; null if open
 * @param to last day of service; null if open
 * @param text the rule in words
 * @param citation where it was read
 */
public record AuthorizationRule(
    boolean required,
    Set<ProcedureCode> codes,
    Set<LineOfBusiness> linesOfBusiness,
    Set<Product> products,
    @Nullable NetworkStatus network,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String text,
    Citation citation) {
  /** Keeps copies of what it is given. */
  public AuthorizationRule {
    codes = Set.copyOf(codes);
    linesOfBusiness = Set.copyOf(linesOfBusiness);
    products = Set.copyOf(products);
  }
}
