package org.rtmscoverage.ledger.nemesis.payer;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.rtmscoverage.payer.Protocol;

/**
 * Stands before the payers of the sandbox: hands each request on and gives its answer, or plays the
 * trouble that is switched on for its payer.
 */
public final class TroubledPayers implements AutoCloseable {

  private static final Duration TO_CONNECT = Duration.ofSeconds(5);

  private final long seed;
  private final StubLog log = new StubLog();
  private final Map<String, PayerDoor> doors = new LinkedHashMap<>();
  private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();
  private final PayerDoor elsewhere;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(TO_CONNECT)
          .build();

  /**
   * Opens the door of each payer.
   *
   * @param seed what troubles draw from
   * @param stands every payer
   */
  public TroubledPayers(long seed, List<Stand> stands) {
    this.seed = seed;
    var random = new Random(seed);
    this.elsewhere = new PayerDoor(random, this::stray);
    for (Stand stand : stands) {
      troubles.put(stand.payerId(), Trouble.NONE);
      doors.put(stand.payerId(), new PayerDoor(random, connection -> hold(connection, stand)));
    }
  }

  /**
   * One payer.
   *
   * @param payerId its id
   * @param sandbox where its answers come from
   * @param protocol how it is asked
   */
  public record Stand(String payerId, URI sandbox, Protocol protocol) {}

  /**
   * The properties that lead to each payer, with credentials of its own.
   *
   * @return by their names
   */
  public Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    doors.forEach(
        (payerId, door) -> {
          String prefix = "rtmscoverage.payers." + payerId;
          properties.put(prefix + ".url", "http://127.0.0.1:" + door.port() + "/eligibility");
          properties.put(prefix + ".username", "clinic-of-" + payerId);
          properties.put(prefix + ".password", secret(payerId));
        });
    return properties;
  }

  /**
   * The password of one payer.
   *
   * @param payerId its id
   * @return what nobody else may see
   */
  public static String secret(String payerId) {
    return "secret-word-of-" + payerId;
  }

  /**
   * The payers.
   *
   * @return their ids
   */
  public List<String> payerIds() {
    return List.copyOf(doors.keySet());
  }

  /**
   * Switches a payer's trouble on or, with none, off.
   *
   * @param payerId its id
   * @param trouble what it does from now on
   */
  public void play(String payerId, Trouble trouble) {
    PayerDoor door = doors.get(payerId);
    troubles.put(payerId, trouble);
    if (door != null && trouble == Trouble.REFUSED) {
      log.shut(payerId);
      door.shut();
    } else if (door != null) {
      door.open();
    }
  }

  /**
   * What they saw.
   *
   * @return grows as long as they are open
   */
  public StubLog log() {
    return log;
  }

  private void stray(Socket connection) throws IOException {
    var question = Question.read(connection.getInputStream());
    log.stray(question == null ? "a connection without a request" : "a request");
  }

  private void hold(Socket connection, Stand at) throws IOException {
    var in = connection.getInputStream();
    var wire = new Wire(connection);
    boolean more = true;
    boolean soiled = false;
    while (more) {
      Question question = Question.read(in);
      if (question == null) {
        return;
      }
      Trouble trouble = troubles.getOrDefault(at.payerId(), Trouble.NONE);
      int number = log.number();
      String memberId = question.memberId();
      log.add(
          new SeenRequest(
              number,
              at.payerId(),
              memberId,
              Instant.now(),
              trouble,
              soiled,
              authorization(at.payerId())
                  .equals(question.headers().getOrDefault("authorization", ""))));
      var play = new Play(wire, new Random(seed + number), memberId, elsewhere(at));
      more =
          play.play(trouble, () -> Honest.of(http, at.sandbox(), question, at.protocol(), number));
      soiled |= trouble == Trouble.TWICE;
    }
  }

  private String elsewhere(Stand at) {
    return "http://127.0.0.1:" + elsewhere.port() + "/" + at.payerId();
  }

  private static String authorization(String payerId) {
    String pair = "clinic-of-" + payerId + ":" + secret(payerId);
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    doors.values().forEach(PayerDoor::close);
    elsewhere.close();
    http.shutdownNow();
    http.close();
  }
}
