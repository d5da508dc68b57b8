package org.rtmscoverage.ledger.nemesis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.Requests;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Draws what the client does next. */
final class Script {

  private static final List<String> OUTCOMES =
      List.of("NO_RESPONSE", "PARTIAL_RESPONSE", "INTOLERANCE");
  private static final int REMEMBERED = 400;

  private final Random random;
  private final Cast cast;
  private final List<Done> done = new ArrayList<>();
  private final List<Operation> acknowledged = new ArrayList<>();
  private int number;

  Script(Random random, Cast cast) {
    this.random = random;
    this.cast = cast;
  }

  private record Done(String checkId, @Nullable String openStep) {}

  /** Remembers a check that has its answer. */
  synchronized void isDone(Operation operation, String checkId, @Nullable String openStep) {
    remember(done, new Done(checkId, openStep));
    if (operation.kind() == Operation.Kind.CHECK) {
      remember(acknowledged, operation);
    }
  }

  private <T> void remember(List<T> list, T one) {
    if (list.size() < REMEMBERED) {
      list.add(one);
    } else {
      list.set(random.nextInt(REMEMBERED), one);
    }
  }

  synchronized Operation next() {
    number++;
    if (done.isEmpty() || acknowledged.isEmpty()) {
      return check();
    }
    Done subject = done.get(random.nextInt(done.size()));
    int draw = random.nextInt(100);
    if (draw < 50) {
      return check();
    }
    String path = "/v1/coverage-checks/" + subject.checkId();
    if (draw < 60) {
      return operation(Operation.Kind.RECHECK, path + "/recheck", "", subject.checkId());
    }
    if (draw < 78) {
      return operation(
          Operation.Kind.VERIFICATION, path + "/verifications", verification(), subject.checkId());
    }
    if (draw < 85 && subject.openStep() != null) {
      return new Operation(
          number,
          Operation.Kind.STEP,
          path + "/next-steps/" + subject.openStep(),
          "{\"state\": \"CLOSED\", \"note\": \"operation " + number + "\"}",
          null,
          false,
          subject.checkId());
    }
    if (draw < 89) {
      Operation earlier = acknowledged.get(random.nextInt(acknowledged.size()));
      return new Operation(
          number,
          Operation.Kind.REUSED_KEY,
          earlier.path(),
          earlier.body().replace("Robin", "Roberta"),
          earlier.key(),
          false,
          null);
    }
    return new Operation(number, Operation.Kind.READ, path, "", null, false, subject.checkId());
  }

  private Operation check() {
    return operation(Operation.Kind.CHECK, "/v1/coverage-checks", question().toString(), null);
  }

  private Operation operation(
      Operation.Kind kind, String path, String body, @Nullable String about) {
    boolean async = kind.makesCheck() && random.nextInt(4) == 0;
    var key = new UUID(random.nextLong(), random.nextLong()).toString();
    return new Operation(number, kind, path, body, key, async, about);
  }

  private ObjectNode question() {
    Cast.Subject subject = cast.draw(random);
    var check = Requests.check(subject.memberId());
    check.put("payerId", subject.payerId());
    check.put("serviceDate", LocalDate.of(2026, 12, 1).plusDays(random.nextInt(20)).toString());
    var clinical = (ObjectNode) check.get("clinical");
    ((ObjectNode) clinical.at("/scores/0")).put("score", 10 + random.nextInt(17));
    for (var trial : clinical.get("medicationTrials")) {
      ((ObjectNode) trial).put("outcome", OUTCOMES.get(random.nextInt(OUTCOMES.size())));
    }
    if (random.nextInt(3) == 0) {
      clinical.remove("psychotherapy");
    }
    if (random.nextInt(3) == 0) {
      clinical.remove("safetyScreen");
    }
    if (random.nextInt(2) == 0) {
      clinical.putArray("completeSections").add("MEDICATION_TRIALS").add("SCORES");
    }
    return check;
  }

  private String verification() {
    var body = JsonMapper.shared().createObjectNode();
    body.put("question", "Is prior authorization required? (" + number + ")");
    body.put("answer", random.nextBoolean() ? "Yes, by fax." : "No, not for these codes.");
    if (random.nextBoolean()) {
      body.put("authorizationRequired", random.nextBoolean() ? "YES" : "NO");
      body.putArray("procedureCodes").add("90867").add("90868");
    }
    body.put("verifiedBy", "Front desk");
    body.put("referenceNumber", "R" + number);
    body.put("answeredAt", "2026-11-20T15:04:05Z");
    return body.toString();
  }

  /** Whether the client sends an operation twice at once. */
  synchronized boolean twice() {
    return random.nextInt(8) == 0;
  }

  /** After how many milliseconds the client repeats what was acknowledged; 0 for never. */
  synchronized int repeatAfterMillis() {
    return random.nextInt(5) == 0 ? 1 + random.nextInt(8_000) : 0;
  }
}
