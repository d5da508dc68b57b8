package org.rtmscoverage.ledger.nemesis;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares what the client was told with what the service gives back. */
final class HistoryCheck {

  /** The lease of a check whose process was killed, and the time to run it again. */
  private static final Duration TO_FINISH = Duration.ofSeconds(60);

  private final Client client;
  private final List<Call> calls;
  private final Findings findings;

  /** The answer of each check that was acknowledged, by its id. */
  private final Map<String, String> answers = new HashMap<>();

  private final Set<String> checkIds = new TreeSet<>();
  private final Set<String> entryIds = new TreeSet<>();

  HistoryCheck(Client client, Findings findings) {
    this.client = client;
    this.calls = client.calls();
    this.findings = findings;
  }

  /** Looks whether the history is sound in itself. */
  void readHistory() {
    calls.stream()
        .filter(call -> call.oddity() != null)
        .forEach(call -> findings.other(call.kind() + ": " + call.oddity()));
    byOperation().forEach((_, same) -> one(same));
    calls.stream().filter(call -> call.answerSha256() != null).forEach(this::sameAnswer);
  }

  private Map<Integer, List<Call>> byOperation() {
    return calls.stream().collect(Collectors.groupingBy(Call::operation));
  }

  /** However often it was sent, one thing was done. */
  private void one(List<Call> same) {
    Call first = same.getFirst();
    if (first.kind().makesCheck()) {
      checkIds.addAll(one("checks", same, Call::checkId));
    } else if (first.kind() == Operation.Kind.VERIFICATION) {
      entryIds.addAll(one("verifications", same, Call::entryId));
    }
  }

  private Set<String> one(String what, List<Call> same, Function<Call, @Nullable String> id) {
    Set<String> ids = same.stream().map(id).flatMap(Stream::ofNullable).collect(Collectors.toSet());
    if (ids.size() > 1) {
      findings.doubled("operation " + same.getFirst().operation() + " made " + what + " " + ids);
    }
    return ids;
  }

  private void sameAnswer(Call call) {
    String checkId = String.valueOf(call.checkId());
    String answer = String.valueOf(call.answerSha256());
    String earlier = answers.putIfAbsent(checkId, answer);
    if (earlier != null && !earlier.equals(answer)) {
      findings.other("check " + checkId + " was answered in two ways");
    }
  }

  /** Waits until nothing waits or runs any more. */
  void waitUntilDone() {
    for (String state : List.of("QUEUED", "RUNNING")) {
      try {
        await()
            .atMost(TO_FINISH)
            .pollInterval(Duration.ofMillis(300))
            .until(
                () ->
                    client
                        .get("/v1/coverage-checks?limit=1&state=" + state)
                        .path("items")
                        .isEmpty());
      } catch (ConditionTimeoutException _) {
        findings.other("checks are still " + state + " after " + TO_FINISH);
      }
    }
  }

  /** Reads every check and the whole list. */
  void readBack() {
    for (String id : checkIds) {
      Operation read =
          new Operation(0, Operation.Kind.READ, "/v1/coverage-checks/" + id, "", null, false, id);
      Call call = client.send(read).call();
      String acknowledged = answers.get(id);
      if (call.status() != 200) {
        findings.lost("check " + id + " gives " + call.status());
      } else if (call.answerSha256() == null) {
        findings.lost("the answer of check " + id);
      } else if (acknowledged != null && !acknowledged.equals(call.answerSha256())) {
        findings.other("check " + id + " has another answer than was acknowledged");
      }
    }
    Set<String> listed = new HashSet<>();
    for (JsonNode item : list()) {
      String id = item.path("checkId").asString("");
      if (!listed.add(id)) {
        findings.doubled("check " + id + " stands twice in the list");
      }
      if (!item.path("state").asString("").equals("DONE")) {
        findings.other("check " + id + " is " + item.path("state").asString(""));
      }
    }
    checkIds.stream()
        .filter(id -> !listed.contains(id))
        .forEach(id -> findings.lost("check " + id + " does not stand in the list"));
    listed.stream()
        .filter(id -> !checkIds.contains(id))
        .forEach(id -> findings.doubled("check " + id + " was never acknowledged"));
  }

  private List<JsonNode> list() {
    List<JsonNode> items = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page = client.get("/v1/coverage-checks?limit=200" + cursor);
      page.path("items").forEach(items::add);
      String next = page.path("nextCursor").asString(null);
      cursor = next == null ? null : "&cursor=" + next;
    }
    return items;
  }

  /** Concludes checks again that earlier processes answered. */
  int replay(int count, Instant before, Random random) {
    List<String> earlier = new ArrayList<>();
    for (JsonNode item : list()) {
      String finished = item.path("finishedAt").asString(null);
      if (item.path("state").asString("").equals("DONE")
          && finished != null
          && Instant.parse(finished).isBefore(before)) {
        earlier.add(item.path("checkId").asString(""));
      }
    }
    Collections.shuffle(earlier, random);
    List<String> chosen = earlier.subList(0, Math.min(count, earlier.size()));
    for (String id : chosen) {
      JsonNode replay = client.post("/v1/coverage-checks/" + id + "/replay");
      if (!replay.path("reproduced").asBoolean()) {
        findings.other("check " + id + " is not reproduced: " + replay.path("differences"));
      }
    }
    return chosen.size();
  }

  /** Looks at the audit trail. */
  void verifyAudit() {
    JsonNode verdict = client.get("/v1/audit-verification");
    if (!verdict.path("intact").asBoolean()) {
      findings.other("the audit trail is not intact: " + verdict.path("faults"));
    }
  }

  Set<String> checkIds() {
    return Set.copyOf(checkIds);
  }

  Set<String> entryIds() {
    return Set.copyOf(entryIds);
  }

  /** Operations that carried a key and were acknowledged. */
  long keys() {
    return calls.stream()
        .filter(call -> call.kind().makesCheck() || call.kind() == Operation.Kind.VERIFICATION)
        .filter(call -> call.checkId() != null && call.status() >= 200 && call.status() < 300)
        .map(Call::operation)
        .distinct()
        .count();
  }
}
