package org.rtmscoverage.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says which property of the accounts cannot be read, where Spring Boot would print its value too:
 * somebody may have put a key or a password there.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityBindFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

  private static final String OURS = "rtmscoverage.security";

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
    var name = cause.getName().toString();
    return name.startsWith(OURS)
        ? new FailureAnalysis(
            name + " cannot be read: compare it with what new-api-key and new-staff print",
            null,
            cause)
        : null;
  }
}
