package org.rtmscoverage.web.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.Product;

/**
 * A dated prior-authorization rule; a condition that is empty or null does not limit it.
 *
 * @param required whether authorization is required
 * @param codes procedure codes
 * @param linesOfBusiness markets
 * @param products product types
 * @param network network status
 * @param from first day of service
 * @param to last day of service
 * @param text the rule in words
 * @param citation where it was read
 */
public record AuthorizationRuleView(
    boolean required,
    List<String> codes,
    List<LineOfBusiness> linesOfBusiness,
    List<Product> products,
    @Nullable NetworkStatus network,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String text,
    CitationView citation) {
  /** Keeps copies of what it is given. */
  public AuthorizationRuleView {
    codes = List.copyOf(codes);
    linesOfBusiness = List.copyOf(linesOfBusiness);
    products = List.copyOf(products);
  }
}
