package org.rtmscoverage.ledger.nemesis;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.nemesis.KeptRecord.Attempt;
import org.rtmscoverage.ledger.nemesis.payer.SeenRequest;
import org.rtmscoverage.ledger.nemesis.payer.StubLog;
import tools.jackson.databind.JsonNode;

/** Looks whether each answer is honest: whoever is covered, is so by his payer's own word. */
final class AnswerCheck {

  private static final Set<String> COVERED = Set.of("ACTIVE", "ACTIVE_PENDING");
  private static final Set<String> PLAN =
      Set.of("ACTIVE", "ACTIVE_PENDING", "INACTIVE", "INACTIVE_PENDING");
  private static final Set<String> NONE = Set.of("REJECTED", "UNREADABLE", "UNAVAILABLE");

  /** A sum that only a payer in trouble names. */
  private static final Pattern ODD_SUM = Pattern.compile("98765");

  /** Begins the ids of members whose payer has troubles of its own. */
  private static final String SANDBOX = "SBX-";

  private static final Pattern CONTROL =
      Pattern.compile("(?i)(?<!\\\\)(?:\\\\\\\\)*\\\\u00[01][0-9a-f]|[\\x7f\\ud800-\\udfff]");

  private final StubLog log;
  private final StubLogCheck stubs;
  private final Findings findings;

  AnswerCheck(StubLog log, StubLogCheck stubs, Findings findings) {
    this.log = log;
    this.stubs = stubs;
    this.findings = findings;
  }

  /** What no summary may hold, in words; null if it holds nothing of it. */
  static @Nullable String oddity(JsonNode summary) {
    if (CONTROL.matcher(summary.toString()).find()) {
      return "holds characters nobody can show";
    }
    if (ODD_SUM.matcher(summary.path("course").toString()).find()) {
      return "prices sessions by a sum that cannot be";
    }
    boolean counted =
        summary
            .at("/benefits/accumulators")
            .valueStream()
            .filter(one -> ODD_SUM.matcher(one.toString()).find())
            .anyMatch(one -> !one.path("ambiguous").asBoolean());
    return counted ? "adds up a sum that cannot be" : null;
  }

  /** Looks at each check and each of its attempts. */
  void look(List<KeptRecord> records) {
    for (KeptRecord record : records) {
      String what = "check " + record.id() + " (" + record.status() + ", " + record.source() + ") ";
      String wrong = wrong(record);
      if (wrong != null) {
        findings.other(what + wrong);
      }
      for (Attempt attempt : record.attempts()) {
        SeenRequest request = stubs.requestOf(attempt);
        if (request != null
            && !request.soiled()
            && !request.memberId().startsWith(SANDBOX)
            && !log.wasShut(attempt.payerId(), attempt.sentAt(), attempt.endedAt())
            && !request.trouble().explains(attempt.result())) {
          findings.other(what + "has an attempt " + attempt.result() + " of " + request.trouble());
        }
      }
    }
  }

  private @Nullable String wrong(KeptRecord record) {
    if (!PLAN.contains(record.status()) && !NONE.contains(record.status())) {
      return "has a status of its own";
    }
    if (record.oddity() != null) {
      return record.oddity();
    }
    if (!record.memberId().startsWith(SANDBOX) && !fits(record)) {
      return "does not fit its attempts "
          + record.attempts().stream().map(Attempt::result).toList();
    }
    if (!PLAN.contains(record.status())) {
      boolean kept = record.source().equals("CACHED") && !record.status().equals("UNREADABLE");
      return kept ? "is an earlier answer that nobody gave" : null;
    }
    SeenRequest request = log.of(record.group());
    if (request == null) {
      return "rests on no answer: " + record.group();
    }
    if (!request.memberId().equals(record.memberId()) || !asked(record, request.payerId())) {
      return "rests on the answer to another question";
    }
    if (COVERED.contains(record.status()) && !request.trouble().believable()) {
      return "believes a payer that plays " + request.trouble();
    }
    if (record.source().equals("LIVE")
        && request.at().isBefore(record.acceptedAt().minusSeconds(10))) {
      return "calls an answer live that is older than the question";
    }
    return null;
  }

  /** What came of the last attempt decides; a payer that said nothing may be stood in for. */
  private static boolean fits(KeptRecord record) {
    boolean missing = record.status().equals("UNAVAILABLE") || record.source().equals("CACHED");
    if (record.attempts().isEmpty()) {
      return missing;
    }
    return switch (record.attempts().getLast().result()) {
      case "TOLD" ->
          record.source().equals("LIVE")
              && (PLAN.contains(record.status()) || record.status().equals("UNREADABLE"));
      case "REFUSED", "THROTTLED", "ACCESS_REFUSED" -> record.status().equals("REJECTED");
      case "UNREADABLE" -> record.status().equals("UNREADABLE");
      default -> missing;
    };
  }

  private static boolean asked(KeptRecord record, String payerId) {
    return payerId.equals(record.payerId())
        || record.attempts().stream().anyMatch(attempt -> attempt.payerId().equals(payerId));
  }
}
