package org.rtmscoverage.eligibility;

import org.rtmscoverage.vocabulary.Owner;

/** Who refused us and on what ground, in words for the person who mends it. */
enum AccessRefusal {
  /** The payer's endpoint does not accept our credentials. */
  CREDENTIALS(
      "HTTP 401",
      "The payer's system did not accept this service's credentials",
      "Check the credentials set for this payer: they may be missing, mistyped, expired or revoked."
          + " Then start the service again."),
  /** The payer's endpoint knows us and does not let us ask. */
  RIGHTS(
      "HTTP 403",
      "The payer's system does not let this service ask about eligibility",
      "Ask the payer or the clearinghouse to allow eligibility questions for these credentials and"
          + " from this address."),
  /** The token endpoint does not accept our client. */
  CLIENT(
      "TOKEN REFUSED",
      "The payer's token endpoint did not accept this service's client id, secret or scope",
      "Check client id, client secret, token address and scope set for this payer. Then start the"
          + " service again.");

  private final String code;
  private final String text;
  private final String fix;

  AccessRefusal(String code, String text, String fix) {
    this.code = code;
    this.text = text;
    this.fix = fix;
  }

  Rejection rejection() {
    return new Rejection(
        RejectionClass.ACCESS_REFUSED, code, text, null, null, Owner.CONFIGURATION, fix, false);
  }
}
