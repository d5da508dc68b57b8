package org.rtmscoverage.ledger.seal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints one sentence, and no stack trace, when the ledger's keys stop the start. */
final class LedgerKeyFailureAnalyzer extends AbstractFailureAnalyzer<LedgerKeyException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, LedgerKeyException cause) {
    return new FailureAnalysis(cause.getMessage(), null, cause);
  }
}
