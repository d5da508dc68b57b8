package org.rtmscoverage.ledger.nemesis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.nemesis.KeptRecord.Attempt;
import org.rtmscoverage.ledger.nemesis.payer.SeenRequest;
import org.rtmscoverage.ledger.nemesis.payer.StubLog;

/**
 * Compares what payers saw with the attempts that are kept: each request has an attempt of its own,
 * unless the process that asked was killed before it could keep it.
 */
final class StubLogCheck {

  /** Between the clocks of two processes on one busy machine. */
  private static final Duration SLACK = Duration.ofSeconds(2);

  /** A member of one payer may be asked about elsewhere only if its payer says so. */
  private static final String MANAGED = "SBX-MANAGED";

  private final StubLog log;
  private final List<KeptRecord> records;
  private final List<Disturbance> kills;
  private final Findings findings;
  private final Map<Attempt, List<SeenRequest>> near = new HashMap<>();

  StubLogCheck(
      StubLog log, List<KeptRecord> records, List<Disturbance> disturbances, Findings findings) {
    this.log = log;
    this.records = records;
    this.kills = disturbances.stream().filter(one -> one.kind() == Disturbance.Kind.KILL).toList();
    this.findings = findings;
  }

  /**
   * Who was asked about whom.
   *
   * @param payerId who
   * @param memberId about whom
   */
  private record Asked(String payerId, String memberId) {}

  void compare() {
    log.strays().forEach(stray -> findings.other("a redirect was followed: " + stray));
    Map<Asked, List<SeenRequest>> seen =
        log.all().stream()
            .sorted(Comparator.comparing(SeenRequest::at))
            .collect(Collectors.groupingBy(one -> new Asked(one.payerId(), one.memberId())));
    Map<Asked, List<Attempt>> attempts = new HashMap<>();
    for (KeptRecord record : records) {
      for (Attempt attempt : record.attempts()) {
        attempts
            .computeIfAbsent(
                new Asked(attempt.payerId(), record.memberId()), _ -> new ArrayList<>())
            .add(attempt);
      }
    }
    seen.forEach((asked, requests) -> compare(asked, requests, attempts));
  }

  private void compare(
      Asked asked, List<SeenRequest> requests, Map<Asked, List<Attempt>> attempts) {
    if (requests.stream().anyMatch(request -> !request.authorized())) {
      findings.other(asked.payerId() + " was asked without its credentials, or with others");
    }
    List<KeptRecord> checks =
        records.stream()
            .filter(record -> record.memberId().equals(asked.memberId()))
            .filter(record -> record.payerId().equals(asked.payerId()) || isManaged(record))
            .toList();
    if (checks.isEmpty()) {
      findings.other(asked.payerId() + " was asked about a member of another payer");
    }
    List<Attempt> left = new ArrayList<>(attempts.getOrDefault(asked, List.of()));
    for (Attempt attempt : left) {
      near.put(attempt, requests.stream().filter(one -> within(one, attempt)).toList());
    }
    for (SeenRequest request : requests) {
      Attempt own = own(request, left);
      if (own == null && !lostWithItsProcess(request, checks)) {
        findings.other(
            "a request to "
                + asked.payerId()
                + " at "
                + request.at()
                + " has no attempt ("
                + request.trouble()
                + ")");
      } else if (own != null && !own.result().equals("ABANDONED")) {
        left.remove(own); // an abandoned question stands for all its attempts
      }
    }
  }

  private static boolean isManaged(KeptRecord record) {
    return record.memberId().equals(MANAGED);
  }

  private static boolean within(SeenRequest request, Attempt attempt) {
    return request.at().isAfter(attempt.sentAt().minus(SLACK))
        && request.at().isBefore(attempt.endedAt().plus(SLACK));
  }

  /** The attempt that ends first of those it may belong to. */
  private static @Nullable Attempt own(SeenRequest request, List<Attempt> left) {
    return left.stream()
        .filter(attempt -> within(request, attempt))
        .min(Comparator.comparing(Attempt::endedAt))
        .orElse(null);
  }

  private boolean lostWithItsProcess(SeenRequest request, List<KeptRecord> checks) {
    return kills.stream()
        .map(Disturbance::from)
        .filter(kill -> request.at().isBefore(kill.plus(SLACK)))
        .anyMatch(kill -> checks.stream().anyMatch(check -> spans(check, request.at(), kill)));
  }

  private static boolean spans(KeptRecord check, Instant asked, Instant kill) {
    return check.acceptedAt().isBefore(asked.plus(SLACK)) && check.finishedAt().isAfter(kill);
  }

  /** The request of an attempt, if no other can be meant; null if that cannot be told. */
  @Nullable SeenRequest requestOf(Attempt attempt) {
    List<SeenRequest> candidates = near.getOrDefault(attempt, List.of());
    return candidates.size() == 1 ? candidates.getFirst() : null;
  }
}
