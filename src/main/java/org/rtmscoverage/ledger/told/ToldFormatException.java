package org.rtmscoverage.ledger.told;

/** A document that cannot be read as what payers told. Its text holds nothing they said. */
public final class ToldFormatException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ToldFormatException(String message) {
    super(message, null, false, false);
  }
}
