package org.rtmscoverage.payer.load;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the mistakes of payer-config as a list when they stop the start. */
final class PayerConfigFailureAnalyzer extends AbstractFailureAnalyzer<PayerConfigException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, PayerConfigException cause) {
    var lines = cause.problems();
    var count = lines.size() == 1 ? "1 mistake" : lines.size() + " mistakes";
    return new FailureAnalysis(
        "payer-config has " + count + ":\n\n    " + String.join("\n    ", lines),
        "Mend each line named above and start again; payer-config/README.md explains every"
            + " construct. Nothing was loaded.",
        cause);
  }
}
