package org.rtmscoverage.security;

import java.io.Serial;

/**
 * The service cannot be started with these accounts. The message is one sentence that names the
 * property and the fix; it never holds any part of a secret.
 */
final class SecuritySetupException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  SecuritySetupException(String property, String wrong, String fix) {
    super("rtmscoverage.security." + property + " " + wrong + ": " + fix);
  }
}
