package org.rtmscoverage.web;

import com.networknt.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.payer.PerCatalog;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.web.request.AuthorizationDecisionRequest;
import org.rtmscoverage.web.request.CheckSearchRequest;
import org.rtmscoverage.web.request.CourseEstimateRequest;
import org.rtmscoverage.web.request.CoverageCheckRequest;
import org.rtmscoverage.web.request.CriteriaEvaluationRequest;
import org.rtmscoverage.web.request.EmptyRequest;
import org.rtmscoverage.web.request.NextStepRequest;
import org.rtmscoverage.web.request.VerificationRequest;
import org.rtmscoverage.web.view.ProblemErrorView;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a request: JSON, schema of openapi.yaml, meaning. Reports every error at once and never
 * repeats a value.
 */
@Component
public final class RequestReader {

  /** Largest body read; a full history of one patient takes about 20 KiB. */
  static final int MAX_BODY_BYTES = 256 * 1024;

  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

  private static final List<Class<?>> READ =
      List.of(
          CoverageCheckRequest.class,
          CriteriaEvaluationRequest.class,
          CourseEstimateRequest.class,
          CheckSearchRequest.class,
          VerificationRequest.class,
          AuthorizationDecisionRequest.class,
          NextStepRequest.class,
          EmptyRequest.class);

  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxNestingDepth(32)
          .maxNumberLength(100)
          .maxNameLength(200)
          .maxStringLength(MAX_BODY_BYTES)
          .build();

  private final JsonMapper json =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(CONSTRAINTS)
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();
  private final SchemaViolations violations;
  private final Map<Class<?>, Schema> schemas;
  private final PerCatalog<RequestRules> rules = new PerCatalog<>(RequestRules::new);

  RequestReader(OpenApiDocument document) {
    violations = new SchemaViolations(document.tree());
    schemas =
        READ.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    type -> type, type -> document.schema(type.getSimpleName())));
  }

  /** A coverage check, or a problem. */
  Mono<CoverageCheckRequest> coverageCheck(ServerHttpRequest request, PayerCatalog catalog) {
    return checkToKeep(request, catalog).map(SentBody::request);
  }

  /** A coverage check with the forms in which it is kept, or a problem. */
  Mono<SentBody<CoverageCheckRequest>> checkToKeep(
      ServerHttpRequest request, PayerCatalog catalog) {
    return body(request)
        .map(bytes -> read(bytes, CoverageCheckRequest.class, rules.of(catalog)::addCheckErrors));
  }

  /** A small body, or a problem; a body that is left out counts as one without properties. */
  <T> Mono<SentBody<T>> small(
      ServerHttpRequest request, Class<T> type, BiConsumer<JsonNode, RequestErrors> meaning) {
    return body(request)
        .map(
            bytes ->
                read(
                    bytes.length == 0 && type == EmptyRequest.class ? NOTHING : bytes,
                    type,
                    meaning));
  }

  /** An evaluation of criteria, or a problem. */
  Mono<CriteriaEvaluationRequest> criteriaEvaluation(
      ServerHttpRequest request, PayerCatalog catalog) {
    return body(request)
        .map(
            bytes ->
                read(
                    bytes, CriteriaEvaluationRequest.class, rules.of(catalog)::addEvaluationErrors))
        .map(SentBody::request);
  }

  /** An estimate of a course, or a problem. */
  Mono<CourseEstimateRequest> courseEstimate(ServerHttpRequest request, PayerCatalog catalog) {
    return body(request)
        .map(
            bytes -> read(bytes, CourseEstimateRequest.class, rules.of(catalog)::addEstimateErrors))
        .map(SentBody::request);
  }

  /**
   * Reads a coverage check that was not sent as JSON, by the same rules.
   *
   * @param tree the same as JSON; left as it is
   * @param catalog the payers known
   * @return the check
   * @throws ProblemException with every error by its JSON pointer
   */
  public SentBody<CoverageCheckRequest> coverageCheck(JsonNode tree, PayerCatalog catalog) {
    return read(tree, CoverageCheckRequest.class, rules.of(catalog)::addCheckErrors);
  }

  /**
   * Reads an evaluation of criteria that was not sent as JSON, by the same rules.
   *
   * @param tree the same as JSON; left as it is
   * @param catalog the payers known
   * @return the evaluation
   * @throws ProblemException with every error by its JSON pointer
   */
  public CriteriaEvaluationRequest criteriaEvaluation(JsonNode tree, PayerCatalog catalog) {
    return read(tree, CriteriaEvaluationRequest.class, rules.of(catalog)::addEvaluationErrors)
        .request();
  }

  /** Something small that was not sent as JSON, or a problem. */
  <T> SentBody<T> read(JsonNode tree, Class<T> type, BiConsumer<JsonNode, RequestErrors> meaning) {
    return read(tree.deepCopy(), json.writeValueAsBytes(tree), type, meaning);
  }

  private static Mono<byte[]> body(ServerHttpRequest request) {
    if (request.getHeaders().getOrEmpty(HttpHeaders.CONTENT_ENCODING).stream()
        .anyMatch(coding -> !coding.equalsIgnoreCase("identity"))) {
      return Mono.error(
          new ProblemException(
              ProblemType.UNSUPPORTED_MEDIA_TYPE,
              "Send the body as it is, without Content-Encoding.",
              List.of()));
    }
    if (request.getHeaders().getContentLength() > MAX_BODY_BYTES) {
      return Mono.error(
          new ProblemException(
              ProblemType.BODY_TOO_LARGE, "Send one patient in one request.", List.of()));
    }
    return DataBufferUtils.join(request.getBody(), MAX_BODY_BYTES)
        .map(RequestReader::drain)
        .defaultIfEmpty(new byte[0]);
  }

  private static byte[] drain(DataBuffer buffer) {
    var bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }

  private <T> SentBody<T> read(
      byte[] bytes, Class<T> type, BiConsumer<JsonNode, RequestErrors> meaning) {
    return read(parse(bytes), bytes, type, meaning);
  }

  /** The tree is changed: a payer's shared name is replaced, and a number nobody could mean. */
  private <T> SentBody<T> read(
      JsonNode tree, byte[] bytes, Class<T> type, BiConsumer<JsonNode, RequestErrors> meaning) {
    var errors = new RequestErrors();
    NumberLimits.replaceOversized(tree, "", errors);
    var schema = schemas.get(type);
    if (schema == null) {
      throw new IllegalStateException("no schema for " + type.getSimpleName());
    }
    violations.addTo(errors, schema.validate(tree));
    meaning.accept(tree, errors);
    if (!errors.isEmpty()) {
      throw errors.toException();
    }
    return new SentBody<>(json.treeToValue(tree, type), bytes, json.writeValueAsBytes(tree));
  }

  private JsonNode parse(byte[] bytes) {
    try {
      var tree = json.readTree(bytes);
      if (tree.isMissingNode()) {
        throw unreadable("the body is empty", "Send a JSON object.");
      }
      return tree;
    } catch (StreamReadException unreadable) {
      var at = unreadable.getLocation();
      var place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
      var message = String.valueOf(unreadable.getOriginalMessage());
      throw message.startsWith("Duplicate")
          ? unreadable("a property stands twice" + place, "Keep one of them.")
          : unreadable("the body stops being JSON" + place, "Mend the JSON there.");
    } catch (MismatchedInputException _) {
      throw unreadable("something follows the JSON object", "Send one JSON object alone.");
    } catch (StreamConstraintsException _) {
      throw unreadable(
          "it is nested too deeply, or a name or number is too long",
          "Nest at most 32 levels; see /openapi.yaml.");
    } catch (NumberFormatException _) { // an exponent no decimal can hold
      throw unreadable(
          "a number in it is larger or smaller than any that could be meant",
          "Write amounts and scores as plain decimals, for example 220.00.");
    } catch (JacksonIOException _) {
      throw unreadable("its characters are not UTF-8", "Send JSON in UTF-8.");
    }
  }

  private static ProblemException unreadable(String message, String fix) {
    return new ProblemException(
        ProblemType.MALFORMED_JSON,
        "The body cannot be read: " + message + ".",
        List.of(new ProblemErrorView("", message, fix, Owner.CONFIGURATION)));
  }
}
