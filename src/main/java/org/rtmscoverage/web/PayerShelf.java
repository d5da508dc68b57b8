package org.rtmscoverage.web;

import java.util.List;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerCatalog;

/** Finds a payer, or says that there is none. */
public final class PayerShelf {

  private PayerShelf() {}

  /**
   * Finds a payer.
   *
   * @param catalog the catalog one request keeps to its end
   * @param id the payer's id as it was sent
   * @return the payer
   * @throws ProblemException if there is none of that id
   */
  public static Payer find(PayerCatalog catalog, String id) {
    return catalog.payers().stream()
        .filter(payer -> payer.id().value().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown(catalog, id));
  }

  private static ProblemException unknown(PayerCatalog catalog, String id) {
    return new ProblemException(
        ProblemType.NOT_FOUND,
        "No payer has this id; see GET /v1/payers." + NearHint.of(catalog.directory().nearest(id)),
        List.of());
  }
}
