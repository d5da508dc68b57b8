package org.rtmscoverage.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.rtmscoverage.check.CheckFormat;
import org.rtmscoverage.check.CoverageCheck;
import org.rtmscoverage.check.Pipelines;
import org.rtmscoverage.vocabulary.Practice;
import org.rtmscoverage.web.request.RequestMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Coverage checks that are not kept, which the service itself never gives: the same address, behind
 * the same doors, limits and headers, the same reader, pipeline and form of the answer, but no
 * ledger, no line of the log and no idempotency key. Router functions are asked before controllers,
 * so this one takes the place of the controller's method. For measuring alone.
 */
@Configuration(proxyBeanMethods = false)
@Profile("unstored")
class UnstoredChecks {

  @Bean
  RouterFunction<ServerResponse> checksThatAreNotKept(
      RequestReader reader,
      RequestMapper requests,
      Pipelines pipelines,
      CallerReader callers,
      CheckFormat format,
      Clock clock) {
    return RouterFunctions.route()
        .POST(
            "/v1/coverage-checks",
            asked -> {
              var request = asked.exchange().getRequest();
              var practice = callers.of(request).practice();
              return reader
                  .coverageCheck(request, pipelines.current().catalog())
                  .map(body -> requests.toCheck(body, LocalDate.now(clock)))
                  .flatMap(check -> answer(practice, check, pipelines, format, clock))
                  .flatMap(
                      answer ->
                          ServerResponse.ok()
                              .contentType(MediaType.APPLICATION_JSON)
                              .bodyValue(answer));
            })
        .build();
  }

  private static Mono<byte[]> answer(
      Practice practice,
      CoverageCheck check,
      Pipelines pipelines,
      CheckFormat format,
      Clock clock) {
    var checks = pipelines.current().checks();
    return checks
        .ask(practice, check)
        .publishOn(Schedulers.boundedElastic())
        .map(
            asked ->
                format.toAnswer(
                    checks.conclude(
                        practice,
                        check,
                        asked.told(),
                        UUID.randomUUID().toString(),
                        clock.instant())));
  }
}
