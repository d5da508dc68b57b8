package org.rtmscoverage.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.rtmscoverage.summary.PayerDecision.Decision;
import org.rtmscoverage.vocabulary.ProcedureCode;

/** Builds what a clinic records after a check. */
@NullUnmarked // a record says only what a test lets it say
final class Recorded {

  static final Map<ProcedureCode, Integer> ENOUGH =
      Map.of(Situation.PLANNING, 1, Situation.DELIVERY, 36);

  private Recorded() {}

  /** An answer whether authorization is required, given at noon of a day. */
  static Verification said(
      AuthorizationRequired required, String day, String reference, ProcedureCode... codes) {
    return new Verification(
        "v-" + day,
        "check-0",
        "authorization-unknown",
        "Is prior authorization needed for 90867 and 90868?",
        "As noted.",
        CallTopic.AUTHORIZATION,
        required,
        Set.of(codes),
        "Pat",
        "Jo",
        reference,
        noon(day));
  }

  static Verification answer(String questionId, String question, CallTopic topic, String day) {
    return new Verification(
        "v-" + day,
        "check-0",
        questionId,
        question,
        "Twenty visits.",
        topic,
        null,
        Set.of(),
        "Pat",
        null,
        "R-2",
        noon(day));
  }

  static PayerDecision decided(Decision decision, String number, String day) {
    return decided(decision, number, day, null, null, Map.of());
  }

  static PayerDecision decided(
      Decision decision,
      String number,
      String day,
      String from,
      String to,
      Map<ProcedureCode, Integer> units) {
    return new PayerDecision(
        "d-" + day,
        "check-0",
        number,
        decision,
        units,
        from == null ? null : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        decision == Decision.NOT_CERTIFIED ? "too few trials" : null,
        LocalDate.parse(day),
        "Pat",
        noon(day));
  }

  private static Instant noon(String day) {
    return Instant.parse(day + "T17:00:00Z");
  }
}
