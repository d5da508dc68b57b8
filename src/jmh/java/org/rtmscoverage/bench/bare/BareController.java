package org.rtmscoverage.bench.bare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a request, asks the payer once, reads what it says, and writes an answer as large as the
 * service's: one that the service gave, with the payer's member number in it.
 */
@RestController
@Profile("bare")
public class BareController {

  private final WebClient client;
  private final JsonMapper json;
  private final String payer;
  private final ObjectNode answer;

  BareController(
      WebClient client,
      JsonMapper json,
      @Value("${bare.payer}") String payer,
      @Value("${bare.answer}") String answer)
      throws IOException {
    this.client = client;
    this.json = json;
    this.payer = payer;
    this.answer = (ObjectNode) json.readTree(Files.readAllBytes(Path.of(answer)));
  }

  /**
   * Checks nothing.
   *
   * @param asked a coverage check
   * @return an answer as large as a real one
   */
  @PostMapping("/v1/coverage-checks")
  public Mono<JsonNode> check(@RequestBody JsonNode asked) {
    return client
        .post()
        .uri(payer)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(json.createObjectNode().set("subscriber", asked.path("member")))
        .retrieve()
        .bodyToMono(JsonNode.class)
        .map(this::answered);
  }

  private JsonNode answered(JsonNode told) {
    var written = json.createObjectNode();
    written.setAll(answer);
    written.set("memberId", told.path("subscriber").path("memberId"));
    return written;
  }
}
