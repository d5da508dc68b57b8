package org.rtmscoverage.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class TraceTests {

  private final List<@Nullable String> seen = new ArrayList<>();

  @AfterEach
  void forget() {
    MDC.remove(Trace.IN_LOG);
  }

  @Test
  void lineOfAnotherTraceLeavesTheOneThatStoodThere() {
    var trace = Trace.unwatched();
    MDC.put(Trace.IN_LOG, "before");
    trace.inLog(() -> seen.add(MDC.get(Trace.IN_LOG)));
    assertThat(seen).containsExactly(trace.id());
    assertThat(MDC.get(Trace.IN_LOG)).isEqualTo("before");
  }

  @Test
  void lineWhereNoTraceStoodLeavesNone() {
    Trace.unwatched().inLog(() -> seen.add(MDC.get(Trace.IN_LOG)));
    assertThat(seen).hasSize(1);
    assertThat(MDC.get(Trace.IN_LOG)).isNull();
  }
}
