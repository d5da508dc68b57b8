package org.rtmscoverage.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.AuthorizationOnFile;
import org.rtmscoverage.summary.PayerDecision.Decision;

/** Says what the payer's decisions on record come to for the day of service. */
final class DecisionsReading {

  /**
   * Days for which a refusal or a pended request that names no dates is held to concern the course.
   * A plan has to leave at least 180 days to appeal (29 CFR 2560.503-1(h)(3)(i)).
   */
  private static final int APPEAL = 180;

  private final SummaryInput input;
  private final LocalDate day;

  DecisionsReading(SummaryInput input) {
    this.input = input;
    this.day = input.facts().serviceDate();
  }

  /** The authorizations held: those of the request, then those the payer has certified since. */
  List<AuthorizationOnFile> held() {
    Set<String> lost = lost();
    List<AuthorizationOnFile> held = new ArrayList<>();
    input.authorizationsOnFile().stream()
        .filter(one -> !lost.contains(PayerDecision.plain(one.number())))
        .forEach(held::add);
    for (PayerDecision one : input.onRecord().decisions()) {
      if (one.number() != null
          && one.from() != null
          && one.to() != null
          && one.grants()
          && doubt(one) == null
          && held.stream().noneMatch(other -> one.isNumbered(other.number()))) {
        held.add(
            new AuthorizationOnFile(
                one.number(), one.from(), one.to(), one.unitsByCode(), Map.of()));
      }
    }
    return List.copyOf(held);
  }

  /** Numbers the payer has refused or taken back last. */
  private Set<String> lost() {
    Set<String> lost = new HashSet<>();
    for (PayerDecision one : input.onRecord().decisions()) {
      if (one.number() != null && later(one) == null && takesAway(one)) {
        lost.add(PayerDecision.plain(one.number()));
      }
    }
    return lost;
  }

  private boolean takesAway(PayerDecision one) {
    return one.decision() == Decision.CANCELLED
        || (one.decision() == Decision.NOT_CERTIFIED && one.mayHold(day));
  }

  /** What is to be confirmed of what was certified without a number or dates; empty if nothing. */
  List<String> missing() {
    Set<String> missing = new TreeSet<>();
    for (PayerDecision one : input.onRecord().decisions()) {
      if (one.grants() && doubt(one) == null && one.mayHold(day)) {
        if (one.number() == null) {
          missing.add("number");
        }
        if (one.from() == null || one.to() == null) {
          missing.add("dates");
        }
      }
    }
    return List.copyOf(missing);
  }

  /** The newest decision that counts, where it is a refusal; null if it is none. */
  @Nullable PayerDecision refused() {
    return newest(Decision.NOT_CERTIFIED);
  }

  /** The newest decision that counts, where none was taken yet; null if it was. */
  @Nullable PayerDecision pended() {
    return newest(Decision.PENDED);
  }

  private @Nullable PayerDecision newest(Decision wanted) {
    return input.onRecord().decisions().reversed().stream()
        .filter(one -> one.decision() != Decision.CANCELLED && doubt(one) == null)
        .findFirst()
        .filter(one -> one.decision() == wanted)
        .orElse(null);
  }

  List<AuthorizationBasis> basis() {
    return input.onRecord().decisions().stream()
        .map(one -> AuthorizationBasis.ofDecision(one, words(one), doubt(one)))
        .toList();
  }

  /** Why a decision is shown and does not count; null if it counts. */
  private @Nullable String doubt(PayerDecision one) {
    PayerDecision later = later(one);
    if (later != null) {
      return "It does not count: the payer decided anew on "
          + Sentences.day(later.decidedOn())
          + ".";
    }
    if (one.decision() == Decision.CANCELLED && one.number() == null) {
      return "It does not count: it names no authorization.";
    }
    if (one.decision() == Decision.CANCELLED && !isKnown(one)) {
      return "It does not count: no authorization of this number is known here; compare the number.";
    }
    boolean undated = one.from() == null && one.to() == null;
    if (!one.grants()
        && undated
        && one.decidedOn().isBefore(input.facts().requestedOn().minusDays(APPEAL))) {
      return "It does not count: it names no dates and is more than " + APPEAL + " days old.";
    }
    return one.mayHold(day) || carriesOn(one)
        ? null
        : "It does not count: its dates do not hold the day of service.";
  }

  /** Whether it may take over where another one ends, before the course does. */
  private boolean carriesOn(PayerDecision one) {
    Integer sessions = input.facts().treatment().sessionsPlanned();
    return one.grants()
        && sessions != null
        && one.from() != null
        && one.from().isAfter(day)
        && !one.from().isAfter(input.planned().latestLast(day, sessions));
  }

  /**
   * A later decision under the same number that replaces it; null if there is none. What is
   * certified stands until it is changed, refused or taken back: asking for more only adds to it.
   */
  private boolean isKnown(PayerDecision cancelled) {
    return input.authorizationsOnFile().stream().anyMatch(on -> cancelled.isNumbered(on.number()))
        || input.onRecord().decisions().stream()
            .anyMatch(one -> one.grants() && cancelled.isNumbered(one.number()));
  }

  private @Nullable PayerDecision later(PayerDecision one) {
    List<PayerDecision> all = input.onRecord().decisions();
    return all.subList(all.indexOf(one) + 1, all.size()).stream()
        .filter(other -> one.isNumbered(other.number()))
        .filter(other -> !one.grants() || other.grants() || takesAway(other))
        .findFirst()
        .orElse(null);
  }

  private static String words(PayerDecision one) {
    String what =
        switch (one.decision()) {
          case CERTIFIED -> "certified the request";
          case CERTIFIED_PARTIAL -> "certified the request in part";
          case MODIFIED -> "certified the request with changes";
          case PENDED -> "left the request pended";
          case NOT_CERTIFIED -> "did not certify the request";
          case CANCELLED -> "cancelled the authorization";
        };
    return "On "
        + Sentences.day(one.decidedOn())
        + " the payer "
        + what
        + (one.number() == null ? "" : " (number " + one.number() + ")")
        + dates(one)
        + units(one)
        + (one.reason() == null ? "" : "; reason: " + Sentences.bare(one.reason()))
        + ".";
  }

  private static String dates(PayerDecision one) {
    String from = one.from() == null ? "" : " from " + Sentences.day(one.from());
    return from + (one.to() == null ? "" : " to " + Sentences.day(one.to()));
  }

  private static String units(PayerDecision one) {
    return one.unitsByCode().isEmpty()
        ? ""
        : one.unitsByCode().entrySet().stream()
            .map(entry -> entry.getValue() + " of " + entry.getKey())
            .sorted()
            .collect(Collectors.joining(", ", ": ", ""));
  }
}
