package org.rtmscoverage.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints one sentence, and no stack trace, when the accounts stop the start. */
final class SecurityFailureAnalyzer extends AbstractFailureAnalyzer<SecuritySetupException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, SecuritySetupException cause) {
    return new FailureAnalysis(cause.getMessage(), null, cause);
  }
}
