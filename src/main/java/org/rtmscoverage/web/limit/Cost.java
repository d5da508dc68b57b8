package org.rtmscoverage.web.limit;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What a request costs its client: those that keep a processor busy cost more. */
final class Cost {

  /** Of a request that evaluates every policy, prints, or reads the whole audit trail. */
  static final int DEAR = 5;

  private static final int USUAL = 1;
  private static final Set<String> DEAR_TO_SEND = Set.of("/v1/criteria-evaluations", "/v1/packets");
  private static final Set<String> DEAR_TO_READ = Set.of("/v1/audit-verification");

  private Cost() {}

  /** Requests it counts for. */
  static int of(ServerHttpRequest request) {
    String path = request.getPath().pathWithinApplication().value();
    boolean dear =
        request.getMethod().equals(HttpMethod.POST)
            ? DEAR_TO_SEND.contains(path)
            : DEAR_TO_READ.contains(path);
    return dear ? DEAR : USUAL;
  }
}
