package org.rtmscoverage.ledger.nemesis;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A check as the service gives it back, and what it says about eligibility.
 *
 * @param id the check
 * @param payerId whom it was to ask
 * @param memberId about whom
 * @param acceptedAt when it was durable
 * @param finishedAt when its answer was
 * @param status eligibility
 * @param source where that comes from
 * @param group group number of the plan, which tells the payer's answer; empty if there is none
 * @param oddity what no answer may hold, in words; null if nothing is wrong
 * @param attempts what was asked
 */
record KeptRecord(
    String id,
    String payerId,
    String memberId,
    Instant acceptedAt,
    Instant finishedAt,
    String status,
    String source,
    String group,
    @Nullable String oddity,
    List<Attempt> attempts) {

  /**
   * One time a payer was asked.
   *
   * @param payerId who
   * @param sentAt when it went out
   * @param endedAt when it ended
   * @param result what came of it
   */
  record Attempt(String payerId, Instant sentAt, Instant endedAt, String result) {}

  /** Reads checks that are done. */
  static List<KeptRecord> read(Client client, Collection<String> ids) {
    return ids.parallelStream()
        .map(id -> of(id, client.get("/v1/coverage-checks/" + id)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<KeptRecord> of(String id, JsonNode record) {
    if (!record.path("state").asString("").equals("DONE")) {
      return Optional.empty();
    }
    JsonNode eligibility = record.at("/summary/eligibility");
    return Optional.of(
        new KeptRecord(
            id,
            record.at("/request/payerId").asString(""),
            record.at("/request/member/memberId").asString(""),
            Instant.parse(record.path("acceptedAt").asString("")),
            Instant.parse(record.path("finishedAt").asString("")),
            eligibility.path("status").asString(""),
            eligibility.path("source").asString(""),
            eligibility.at("/plan/groupNumber").asString(""),
            AnswerCheck.oddity(record.path("summary")),
            record.path("attempts").valueStream().map(KeptRecord::attempt).toList()));
  }

  private static Attempt attempt(JsonNode attempt) {
    return new Attempt(
        attempt.path("payerId").asString(""),
        Instant.parse(attempt.path("sentAt").asString("")),
        Instant.parse(attempt.path("endedAt").asString("")),
        attempt.path("result").asString(""));
  }
}
