package org.rtmscoverage.payer.load;

import java.io.Serial;
import java.util.List;

/** payer-config could not be loaded; holds every mistake found in it. */
public final class PayerConfigException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final List<String> problems;

  PayerConfigException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /**
   * Every mistake.
   *
   * @return lines of the form {@code file:line: what is wrong, what would be right}, by file
   */
  public List<String> problems() {
    return problems;
  }
}
