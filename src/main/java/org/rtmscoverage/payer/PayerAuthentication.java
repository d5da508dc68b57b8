package org.rtmscoverage.payer;

import org.jspecify.annotations.Nullable;

/** What a payer's endpoint wants to see with a question; the secrets are not part of it. */
public sealed interface PayerAuthentication {

  /**
   * A key in a header.
   *
   * @param header the header's name, for example X-API-Key
   */
  record ApiKey(String header) implements PayerAuthentication {}

  /** User name and password, HTTP Basic (RFC 7617). */
  record Basic() implements PayerAuthentication {}

  /**
   * A token, got by the client credentials grant of OAuth 2 (RFC 6749, 4.4).
   *
   * @param scope what is asked for, words separated by blanks; null to ask for none
   */
  record OAuth2(@Nullable String scope) implements PayerAuthentication {}
}
