package org.rtmscoverage.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class FaultTests {

  private static String printed(Throwable thrown) {
    StringWriter text = new StringWriter();
    Fault.of(thrown).printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  @Test
  void kindsAndPlacesAreShownAndNothingThatWasSaid() {
    var cause = new NumberFormatException("For input string: \"Canarsson\"");
    var thrown = new IllegalStateException("about Canarsson", cause);
    thrown.addSuppressed(new IllegalArgumentException("POST /v1/packets?name=Canarsson"));
    assertThat(printed(thrown))
        .contains("java.lang.IllegalStateException", "java.lang.NumberFormatException")
        .contains("at org.rtmscoverage.trace.FaultTests.kindsAndPlacesAreShown")
        .doesNotContain("Canarsson");
  }

  @Test
  void causesThatGoInACircleComeToAnEnd() {
    var first = new IllegalStateException("first");
    first.initCause(new IllegalStateException("second", first));
    assertThat(printed(first)).contains("java.lang.IllegalStateException");
  }
}
