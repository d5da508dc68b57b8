package org.rtmscoverage.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.util.UriTemplate;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Validates every answer of a test client against openapi.yaml: {@code
 * client.mutate().filter(ContractExchangeFilter.ofContract()).build()}. An answer that breaks the
 * contract fails the test that asked.
 */
public final class ContractExchangeFilter implements ExchangeFilterFunction {

  private final OpenApiDocument document;
  private final JsonMapper json = JsonMapper.builder().build();

  ContractExchangeFilter(OpenApiDocument document) {
    this.document = document;
  }

  /**
   * A filter over the shipped contract.
   *
   * @return the filter
   */
  public static ContractExchangeFilter ofContract() {
    try {
      return new ContractExchangeFilter(new OpenApiDocument());
    } catch (java.io.IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }

  @Override
  public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
    return next.exchange(request).flatMap(response -> checked(request, response));
  }

  private Mono<ClientResponse> checked(ClientRequest request, ClientResponse response) {
    var path = request.url().getPath();
    var type = response.headers().contentType().map(Object::toString).orElse("");
    var isProblem = type.startsWith("application/problem+json");
    if (!isProblem && !path.startsWith("/v1/")) {
      return Mono.just(response);
    }
    if (isPrinted(request, response, type)) {
      return Mono.just(response);
    }
    return DataBufferUtils.join(
            response.bodyToFlux(org.springframework.core.io.buffer.DataBuffer.class))
        .map(
            buffer -> {
              var text = buffer.toString(StandardCharsets.UTF_8);
              DataBufferUtils.release(buffer);
              return text;
            })
        .defaultIfEmpty("")
        .publishOn(Schedulers.boundedElastic()) // a schema that is met first is built under a lock
        .map(
            body -> {
              check(request, response, isProblem, type, body);
              return ClientResponse.create(response.statusCode(), response.strategies())
                  .headers(headers -> headers.addAll(response.headers().asHttpHeaders()))
                  .body(body)
                  .build();
            });
  }

  /** An answer in a media type that the contract names beside JSON has no schema. */
  private boolean isPrinted(ClientRequest request, ClientResponse response, String type) {
    if (response.statusCode().value() != 200 || type.contains("json")) {
      return false;
    }
    var media = type.replaceFirst(";.*", "").replace("/", "~1");
    return operation(request)
        .map(operation -> document.tree().at(operation + "/responses/200/content/" + media))
        .filter(content -> !content.isMissingNode())
        .isPresent();
  }

  private void check(
      ClientRequest request, ClientResponse response, boolean isProblem, String type, String body) {
    var where = request.method() + " " + request.url().getPath();
    var status = response.statusCode().value();
    if (isProblem) {
      var problem = json.readTree(body);
      valid(where, "/components/schemas/ProblemView", problem);
      if (problem.path("status").asInt() != status) {
        throw new AssertionError(where + ": the problem names another status");
      }
      return;
    }
    var operation =
        operation(request).orElseThrow(() -> new AssertionError(where + ": not in openapi.yaml"));
    var answer = answer(operation + "/responses/" + status);
    if (document.tree().at(answer).isMissingNode() || !type.startsWith("application/json")) {
      throw new AssertionError(where + ": answers " + status + " as " + type);
    }
    valid(where, answer + "/content/application~1json/schema", json.readTree(body));
  }

  /** Where an answer is described: in its place, or where that points to. */
  private String answer(String pointer) {
    var elsewhere = document.tree().at(pointer).path("$ref").asString("");
    return elsewhere.isEmpty() ? pointer : elsewhere.substring(1);
  }

  private void valid(String where, String pointer, JsonNode body) {
    var errors = document.at(pointer).validate(body);
    if (!errors.isEmpty()) {
      throw new AssertionError(where + " breaks openapi.yaml: " + errors);
    }
  }

  private Optional<String> operation(ClientRequest request) {
    var method = request.method().name().toLowerCase(java.util.Locale.ROOT);
    return document.tree().path("paths").properties().stream()
        .filter(path -> new UriTemplate(path.getKey()).matches(request.url().getPath()))
        .filter(path -> path.getValue().has(method))
        .map(Map.Entry::getKey)
        .findFirst()
        .map(path -> "/paths/" + path.replace("/", "~1") + "/" + method);
  }
}
