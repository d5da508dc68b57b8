package org.rtmscoverage.command;

import java.io.Serial;

/** The words after the command make no sense; its message is one sentence for the operator. */
final class UsageException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  UsageException(String sentence) {
    super(sentence, null, false, false);
  }
}
