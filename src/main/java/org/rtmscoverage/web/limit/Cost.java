package org.rtmscoverage.web.limit;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What a request costs its client: those that keep a processor busy cost more. */
final class Cost {

  /** Of a request that evaluates every policy, prints, or reads the whole audit trail. */
  static final int DEAR = 5;

  private static final int USUAL = 1;
  private static final List<PathPattern> DEAR_TO_SEND =
      paths("/v1/criteria-evaluations", "/v1/packets");
  private static final List<PathPattern> DEAR_TO_READ = paths("/v1/audit-verification");

  private Cost() {}

  /** Requests it counts for. */
  static int of(ServerHttpRequest request) {
    PathContainer path = request.getPath().pathWithinApplication();
    List<PathPattern> dear =
        request.getMethod().equals(HttpMethod.POST) ? DEAR_TO_SEND : DEAR_TO_READ;
    return dear.stream().anyMatch(one -> one.matches(path)) ? DEAR : USUAL;
  }

  private static List<PathPattern> paths(String... patterns) {
    return Stream.of(patterns).map(PathPatternParser.defaultInstance::parse).toList();
  }
}
