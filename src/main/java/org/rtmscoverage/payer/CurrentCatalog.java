package org.rtmscoverage.payer;

/**
 * The catalog in use. A reload replaces it as a whole, so a request takes it once and works with
 * what it took to its end.
 */
@FunctionalInterface
public interface CurrentCatalog {
  /**
   * The catalog in use now.
   *
   * @return the last one that loaded without a mistake
   */
  PayerCatalog now();
}
