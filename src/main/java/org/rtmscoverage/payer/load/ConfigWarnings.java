package org.rtmscoverage.payer.load;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rtmscoverage.payer.AuthorizationRule;
import org.rtmscoverage.payer.DecisionClock;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.payer.PolicySelection;
import org.rtmscoverage.payer.SubmissionRoute;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.PolicyId;

/** What a person should look at in a catalog that loads: nothing of it stops the service. */
final class ConfigWarnings {

  private final Duration reviewEvery;
  private final Clock clock;

  /**
   * Makes a reader.
   *
   * @param reviewEvery how long a review of a source lasts
   * @param clock tells today
   */
  ConfigWarnings(Duration reviewEvery, Clock clock) {
    this.reviewEvery = reviewEvery;
    this.clock = clock;
  }

  /** Every warning, sorted. */
  List<String> of(PayerCatalog catalog) {
    Set<String> warnings = new TreeSet<>();
    LocalDate oldest = LocalDate.now(clock).minusDays(reviewEvery.toDays());
    for (Payer payer : catalog.payers()) {
      String name = "payers/" + payer.id() + ": ";
      if (payer.policies().isEmpty()) {
        warnings.add(name + "no policy is selected for anyone");
      }
      undated(payer, name, warnings);
      citations(payer)
          .filter(citation -> citation.reviewedOn().isBefore(oldest))
          .forEach(citation -> warnings.add(name + stale(citation)));
    }
    Set<PolicyId> selected =
        catalog.payers().stream()
            .flatMap(payer -> payer.policies().stream())
            .map(PolicySelection::policyId)
            .collect(Collectors.toSet());
    for (var policy : catalog.policies()) {
      if (!selected.contains(policy.id())) {
        warnings.add("policies/" + policy.id() + ": no payer selects it");
      }
      policy.versions().forEach(version -> version(version, oldest, warnings));
    }
    return List.copyOf(warnings);
  }

  private static void version(PolicyVersion version, LocalDate oldest, Set<String> warnings) {
    String name = "policies/" + version.policyId() + "/" + version.effectiveFrom() + ": ";
    new PolicyLint(version).warnings().forEach(warning -> warnings.add(name + warning));
    if (version.effectiveTo() == null) {
      new PolicyLint(version)
          .citations()
          .filter(citation -> citation.reviewedOn().isBefore(oldest))
          .forEach(citation -> warnings.add(name + stale(citation)));
    }
  }

  /** That none is required, of a day nobody named, was perhaps never so. */
  private static void undated(Payer payer, String name, Set<String> warnings) {
    var rules = payer.authorizationRules();
    for (int at = 0; at < rules.size(); at++) {
      if (!rules.get(at).required() && rules.get(at).scope().from() == null) {
        warnings.add(
            name
                + "authorization rule "
                + (at + 1)
                + " says that none is required and names no first day (from)");
      }
    }
  }

  private static Stream<Citation> citations(Payer payer) {
    return Stream.of(
            payer.authorizationRules().stream().map(AuthorizationRule::citation),
            payer.submission().stream().map(SubmissionRoute::citation),
            payer.decisionClocks().stream().map(DecisionClock::citation))
        .flatMap(stream -> stream)
        .filter(Objects::nonNull);
  }

  private static String stale(Citation citation) {
    return "'"
        + citation.title()
        + "' was last read on "
        + citation.reviewedOn()
        + "; read it again";
  }
}
