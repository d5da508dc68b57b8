package org.rtmscoverage.security;

import java.io.Serial;

/** A token cannot be checked now, because the keys of its issuer cannot be read. */
public final class SignInUnavailableException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  SignInUnavailableException() {
    super("the keys of the token's issuer cannot be read", null, false, false);
  }
}
