package org.rtmscoverage.check;

import org.rtmscoverage.vocabulary.PayerId;

/** A payer id that no file in payer-config has; the edge is to check it before. */
public final class UnknownPayerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownPayerException(PayerId id) {
    super("no payer " + id);
  }
}
