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
    MDC.remove(TraceInLog.FIELD);
  }

  @Test
  void lineOfAnotherTraceLeavesTheOneThatStoodThere() {
    var trace = Trace.unwatched();
    MDC.put(TraceInLog.FIELD, "before");
    trace.inLog(() -> seen.add(MDC.get(TraceInLog.FIELD)));
    assertThat(seen).containsExactly(trace.id());
    assertThat(MDC.get(TraceInLog.FIELD)).isEqualTo("before");
  }

  @Test
  void lineWhereNoTraceStoodLeavesNone() {
    Trace.unwatched().inLog(() -> seen.add(MDC.get(TraceInLog.FIELD)));
    assertThat(seen).hasSize(1);
    assertThat(MDC.get(TraceInLog.FIELD)).isNull();
  }
}
