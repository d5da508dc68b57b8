package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.web.ContractExchangeFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Sends what openapi.yaml does not allow, and what it just allows, to every operation: no request
 * may bring a 5xx, an error that is no problem, an answer that breaks the contract, or none in
 * time.
 *
 * <p>The draws are the same each time, so that a build fails for what was changed in it. Others:
 * {@code -Drtmscoverage.fuzzer.seed=...}; more of them: {@code -Drtmscoverage.fuzzer.requests=...};
 * one alone: {@code -Drtmscoverage.fuzzer.only=...}.
 */
class OpenApiFuzzerIntegrationTests extends SandboxTest {

  private static final Logger LOG = LoggerFactory.getLogger(OpenApiFuzzerIntegrationTests.class);

  private static final int AT_ONCE = 16;
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final int LARGEST_ANSWER = 8 * 1024 * 1024;

  /** Reads the whole trail, which grows with every request here. */
  private static final String DEAR = "/v1/audit-verification";

  private final Map<Integer, AtomicInteger> byStatus = new ConcurrentSkipListMap<>();

  @Test
  void noRequestBringsAnythingButAnAnswerOfTheContract() {
    var seed = Long.getLong("rtmscoverage.fuzzer.seed", 729_460);
    var only = Integer.getInteger("rtmscoverage.fuzzer.only");
    var requests = Integer.getInteger("rtmscoverage.fuzzer.requests", 20_000);
    var ids = keptCheck();
    var operations = weighed();
    var client = fuzzingClient();
    var numbers = only == null ? Flux.range(0, requests) : Flux.just(only);
    var broken =
        numbers
            .flatMap(number -> sent(client, seed, number, operations, ids), AT_ONCE)
            .collectList()
            .block();
    LOG.info("OpenAPI fuzzer: seed {}, requests {}, answers {}", seed, requests, byStatus);
    assertThat(broken).as("seed " + seed).isEmpty();
    assertThat(byStatus).containsKeys(200, 201, 400, 404, 415, 422).doesNotContainKey(500);
  }

  private Map<String, String> keptCheck() {
    var checks = new KeptChecks(client());
    var id = checks.check(KeptChecks.member()).id();
    var step = checks.record(id).at("/steps/0/id").asString();
    return Map.of("id", id, "stepId", step, "number", "1");
  }

  /** Those with a body more often: there is more to get wrong. */
  private static List<ApiOperation> weighed() {
    var all = new ArrayList<ApiOperation>();
    for (var operation : ApiOperation.all()) {
      var times = operation.body() == null ? 2 : 10;
      Stream.generate(() -> operation)
          .limit(operation.template().equals(DEAR) ? 0 : times)
          .forEach(all::add);
    }
    return all;
  }

  private WebClient fuzzingClient() {
    return WebClient.builder()
        .clientConnector(new ReactorClientHttpConnector(HttpClient.create().compress(false)))
        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
        .defaultHeader("X-API-Key", MANAGER)
        .filter(ContractExchangeFilter.ofContract())
        .build();
  }

  /** What is wrong with the answer; empty if nothing. */
  private Mono<String> sent(
      WebClient client,
      long seed,
      int number,
      List<ApiOperation> operations,
      Map<String, String> ids) {
    var random = new Random(seed * 1_000_003 + number);
    var request =
        FuzzedRequest.draw(random, operations.get(random.nextInt(operations.size())), ids);
    var body = request.body();
    var spec =
        client
            .method(request.method())
            .uri(URI.create(address() + request.path()))
            .headers(headers -> headers.addAll(request.headers()));
    return (body == null ? spec : spec.bodyValue(body))
        .exchangeToMono(
            answer -> {
              var status = answer.statusCode();
              byStatus.computeIfAbsent(status.value(), _ -> new AtomicInteger()).incrementAndGet();
              var type = answer.headers().contentType().map(Object::toString).orElse("");
              return answer.releaseBody().then(Mono.justOrEmpty(wrong(status, type)));
            })
        .timeout(DEADLINE)
        .onErrorResume(
            thrown -> Mono.just(thrown + " at " + Arrays.toString(thrown.getStackTrace())))
        .map(wrong -> "request " + number + ": " + wrong + "\n  " + request);
  }

  private static @Nullable String wrong(HttpStatusCode status, String type) {
    if (status.is5xxServerError()) {
      return "answers " + status;
    }
    return status.isError() && !type.startsWith("application/problem+json")
        ? status + " as " + type
        : null;
  }
}
