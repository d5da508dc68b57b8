package org.rtmscoverage.security;

import java.io.Serial;

/**
 * A request came without credentials that are right. The message says what is wrong and what to
 * send, and never holds anything that was sent.
 */
public final class NotSignedInException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  NotSignedInException(String sentence) {
    super(sentence, null, false, false);
  }
}
