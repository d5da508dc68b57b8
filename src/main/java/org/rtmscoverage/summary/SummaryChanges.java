package org.rtmscoverage.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says in words what is not as it was in an earlier answer. A pure function. */
public final class SummaryChanges {

  private static final String ELIGIBILITY = "eligibility";
  private static final String AUTHORIZATION = "authorization";
  private static final String CRITERIA = "criteria";
  private static final String BENEFITS = "benefits";
  private static final String COST = "cost";

  private final List<SummaryChange> changes = new ArrayList<>();

  private SummaryChanges() {}

  /**
   * Compares two answers on the same patient and payer.
   *
   * @param earlier the answer before
   * @param later the answer after
   * @return what changed, the weightiest first; empty if nothing did
   */
  public static List<SummaryChange> between(SummaryDigest earlier, SummaryDigest later) {
    SummaryChanges found = new SummaryChanges();
    found.was(
        "question",
        "Day of service asked about",
        Plainly.day(earlier.serviceDate()),
        Plainly.day(later.serviceDate()));
    found.was(
        "outcome", "Outcome", Plainly.words(earlier.outcome()), Plainly.words(later.outcome()));
    found.parts(earlier.parts(), later.parts());
    found.eligibility(earlier.eligibility(), later.eligibility());
    found.authorization(earlier.authorization(), later.authorization());
    found.criteria(earlier.criteria(), later.criteria());
    found.benefits(earlier, later);
    found.cost(earlier.cost(), later.cost());
    found.lists(
        "nextSteps",
        earlier.nextSteps().stream().map(SummaryDigest.Step::action).toList(),
        later.nextSteps().stream().map(SummaryDigest.Step::action).toList(),
        "New step: ",
        "No longer needed: ");
    found.lists(
        "denialRisks",
        earlier.denialRisks().stream().map(SummaryChanges::risk).toList(),
        later.denialRisks().stream().map(SummaryChanges::risk).toList(),
        "New risk of a denial: ",
        "No longer a risk of a denial: ");
    return List.copyOf(found.changes);
  }

  private void parts(@Nullable Parts before, @Nullable Parts after) {
    if (before == null || after == null) {
      was("outcome", "Coverage, authorization and cost", checked(before), checked(after));
      return;
    }
    part("coverage", before.coverage(), after.coverage());
    part(AUTHORIZATION, before.authorization(), after.authorization());
    part(CRITERIA, before.criteria(), after.criteria());
    part(COST, before.cost(), after.cost());
  }

  private static String checked(@Nullable Parts parts) {
    return parts == null ? "not checked" : "checked";
  }

  /** A part whose state stays says what it says now; one that changes says both states. */
  private void part(String name, Part before, Part after) {
    String title = Sentences.capital(name);
    if (before.state() != after.state()) {
      add(
          name,
          title
              + " was "
              + Plainly.words(before.state())
              + " and is "
              + Plainly.words(after.state())
              + ": "
              + after.text());
    } else if (!before.text().equals(after.text())) {
      add(name, title + " is still " + Plainly.words(after.state()) + ", now: " + after.text());
    }
  }

  private void eligibility(SummaryDigest.Coverage before, SummaryDigest.Coverage after) {
    was(ELIGIBILITY, "Coverage", Plainly.words(before.status()), Plainly.words(after.status()));
    was(
        ELIGIBILITY,
        "Mental health benefits",
        Plainly.words(before.behavioralHealthStatus()),
        Plainly.words(after.behavioralHealthStatus()));
    was(
        ELIGIBILITY,
        "What is known of coverage",
        Plainly.words(before.source()),
        Plainly.words(after.source()));
    was(ELIGIBILITY, "Plan", Plainly.stated(before.plan()), Plainly.stated(after.plan()));
    was(
        ELIGIBILITY,
        "Last day of the plan",
        Plainly.day(before.planEnd()),
        Plainly.day(after.planEnd()));
    was(
        ELIGIBILITY,
        "Manager of the mental health benefits",
        Plainly.none(before.carveOut()),
        Plainly.none(after.carveOut()));
  }

  private void authorization(SummaryDigest.Permission before, SummaryDigest.Permission after) {
    was(
        AUTHORIZATION,
        "Prior authorization",
        Plainly.words(before.required()),
        Plainly.words(after.required()));
    if (before.conflict() != after.conflict()) {
      add(
          AUTHORIZATION,
          after.conflict()
              ? "The sources on authorization now contradict each other."
              : "The sources on authorization no longer contradict each other.");
    }
    was(
        AUTHORIZATION,
        "Authorization that covers the course",
        Plainly.none(before.onFile()),
        Plainly.none(after.onFile()));
    lists(AUTHORIZATION, before.basis(), after.basis(), "New: ", "No longer: ");
  }

  private void criteria(SummaryDigest.Criteria before, SummaryDigest.Criteria after) {
    was(CRITERIA, "Policy", Plainly.known(before.policyId()), Plainly.known(after.policyId()));
    was(
        CRITERIA,
        "Version of the policy",
        Plainly.known(before.version()),
        Plainly.known(after.version()));
    was(CRITERIA, "Criteria", Plainly.words(before.result()), Plainly.words(after.result()));
    was(
        CRITERIA,
        "Criteria that could be read",
        Plainly.words(before.publishedResult()),
        Plainly.words(after.publishedResult()));
    each(
        CRITERIA,
        keyed(before.findings(), SummaryChanges::criterion),
        keyed(after.findings(), SummaryChanges::criterion),
        one -> Plainly.words(one.result()));
    lists(CRITERIA, before.gaps(), after.gaps(), "Newly missing: ", "No longer missing: ");
  }

  private static String criterion(SummaryDigest.Criterion one) {
    return "Criterion \"" + Sentences.bare(one.label()) + "\" (" + one.id() + ")";
  }

  private void benefits(SummaryDigest before, SummaryDigest after) {
    each(
        BENEFITS,
        keyed(before.remaining(), one -> "Left of the " + one.name()),
        keyed(after.remaining(), one -> "Left of the " + one.name()),
        one -> Plainly.dollars(one.left()));
    each(
        BENEFITS,
        keyed(before.visits(), one -> "Limit of " + one.name()),
        keyed(after.visits(), one -> "Limit of " + one.name()),
        Plainly::visits);
  }

  private void cost(SummaryDigest.Cost before, SummaryDigest.Cost after) {
    was(
        COST,
        "Allowed for the course",
        Plainly.dollars(before.allowed()),
        Plainly.dollars(after.allowed()));
    was(COST, "The patient's share of the course", share(before), share(after));
  }

  private static String share(SummaryDigest.Cost cost) {
    String low = Plainly.dollars(cost.patientLow());
    String high = Plainly.dollars(cost.patientHigh());
    return low.equals(high) ? low : low + " to " + high;
  }

  private static String risk(SummaryDigest.Risk risk) {
    return Sentences.bare(risk.why()) + " (reason code " + risk.code() + ")";
  }

  private static <T> Map<String, T> keyed(List<T> items, Function<T, String> key) {
    Map<String, T> keyed = new LinkedHashMap<>();
    items.forEach(item -> keyed.putIfAbsent(key.apply(item), item));
    return keyed;
  }

  /** What is found under the same name in both is compared; the rest is new or gone. */
  private <T> void each(
      String part, Map<String, T> before, Map<String, T> after, Function<T, String> words) {
    after.forEach(
        (name, now) -> {
          T then = before.get(name);
          if (then == null) {
            add(part, "New: " + name + ", " + words.apply(now) + ".");
          } else {
            was(part, name, words.apply(then), words.apply(now));
          }
        });
    before.forEach(
        (name, then) -> {
          if (!after.containsKey(name)) {
            add(part, "No longer in the answer: " + name + ", was " + words.apply(then) + ".");
          }
        });
  }

  private void lists(
      String part, List<String> before, List<String> after, String come, String gone) {
    after.stream()
        .filter(text -> !before.contains(text))
        .distinct()
        .forEach(text -> add(part, come + Sentences.ended(text)));
    before.stream()
        .filter(text -> !after.contains(text))
        .distinct()
        .forEach(text -> add(part, gone + Sentences.ended(text)));
  }

  private void was(String part, String what, String before, String after) {
    if (!Objects.equals(before, after)) {
      add(part, what + ": was " + before + ", is " + after + ".");
    }
  }

  private void add(String part, String text) {
    changes.add(new SummaryChange(part, text));
  }
}
