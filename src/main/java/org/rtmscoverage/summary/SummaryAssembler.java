package org.rtmscoverage.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.CarveOutFound;
import org.rtmscoverage.payer.CarveOut;
import org.rtmscoverage.policy.EffectiveFromBasis;
import org.rtmscoverage.policy.Finding;
import org.rtmscoverage.policy.PolicyEvaluator;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.NetworkException;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.SourceGrade;

/** Joins eligibility, benefits and criteria to what the clinic reads. A pure function. */
public final class SummaryAssembler {

  /** Stands on every answer. */
  public static final String DISCLAIMER =
      "This is an estimate from payer data as of the time shown. It is not an authorization, no"
          + " guarantee of payment and not medical clearance.";

  /**
   * Assembles.
   *
   * @param input what the stages before have found
   * @return the summary
   */
  public CoverageSummary assemble(SummaryInput input) {
    EligibilitySummary eligibility = EligibilityReading.read(input);
    List<CriteriaSet> sets = criteriaSets(input);
    CriteriaSet deciding =
        sets.stream().filter(CriteriaSet::decides).findFirst().orElse(sets.getFirst());
    AuthorizationDecision decision = new AuthorizationDecision(input, deciding);
    PriorAuthorization authorization = decision.decide();
    Judged coverage = CoveragePart.of(input, eligibility);
    Judged permission = authorization(input, deciding, authorization, decision.doubts());
    Judged criteria =
        CriteriaPart.of(
            deciding.verdict(),
            AssumedLine.of(input.payer(), input.facts().plan(), deciding.verdict()));
    Judged cost = CostPart.of(input.benefits(), network(input));
    Outcome outcome = outcome(input, eligibility, authorization, deciding);
    List<Judged> judged = List.of(coverage, permission, criteria, cost);
    Determination determination =
        new Determination(
            outcome,
            headline(input, outcome, authorization, deciding, judged),
            reasons(input, outcome, eligibility, authorization, deciding, judged),
            new Parts(coverage.part(), permission.part(), criteria.part(), cost.part()));
    return new CoverageSummary(
        input.checkId(),
        input.checkedAt(),
        input.payer(),
        input.facts().serviceDate(),
        determination,
        eligibility,
        input.benefits(),
        authorization,
        sets,
        new NextSteps(decision.doubts())
            .of(input, eligibility, authorization, deciding, cost, outcome),
        provenance(eligibility, authorization, deciding),
        DISCLAIMER);
  }

  private static NetworkStatus network(SummaryInput input) {
    return input.facts().provider().networkException() == NetworkException.APPROVED
        ? NetworkStatus.IN
        : input.facts().provider().network();
  }

  private static List<CriteriaSet> criteriaSets(SummaryInput input) {
    CarveOutFound found = input.benefits() == null ? null : input.benefits().carveOut();
    if (found == null || isKnown(input.payer().carveOut(), found)) {
      return List.of(new CriteriaSet(CriteriaBasis.REQUESTED, true, input.verdict()));
    }
    String why =
        "mental health benefits are run by "
            + CoveragePart.named(found)
            + ", whose policy is not known to us";
    return List.of(
        new CriteriaSet(CriteriaBasis.OBSERVED, true, PolicyEvaluator.noPolicy(why)),
        new CriteriaSet(CriteriaBasis.REQUESTED, false, input.verdict()));
  }

  private static boolean isKnown(@Nullable CarveOut configured, CarveOutFound found) {
    return configured != null
        && (configured.name().toLowerCase(Locale.ROOT).equals(found.name().toLowerCase(Locale.ROOT))
            || (found.payerId() != null && found.payerId().equals(configured.payerId())));
  }

  private static Outcome outcome(
      SummaryInput input,
      EligibilitySummary eligibility,
      PriorAuthorization authorization,
      CriteriaSet deciding) {
    if (eligibility.status() == EligibilityStatus.INACTIVE) {
      return Outcome.COVERAGE_INACTIVE;
    }
    if (input.benefits() != null && input.benefits().nonCovered() != null) {
      return Outcome.NOT_COVERED;
    }
    Outcome criteria = CriteriaPart.outcome(deciding.verdict());
    if (criteria != null) {
      return criteria;
    }
    if (!CoveragePart.confirmed(input, eligibility)) {
      return Outcome.ELIGIBILITY_UNCONFIRMED;
    }
    return authorization.required() == AuthorizationRequired.NO || authorization.onFile() != null
        ? Outcome.LIKELY_COVERED
        : Outcome.READY_TO_SUBMIT;
  }

  private static Judged authorization(
      SummaryInput input,
      CriteriaSet deciding,
      PriorAuthorization authorization,
      List<String> doubts) {
    String decider = AuthorizationDecision.decider(input, deciding);
    if (authorization.onFile() != null && deciding.basis() == CriteriaBasis.OBSERVED) {
      return Judged.of(
          PartState.ACTION,
          "An authorization on file covers the planned dates and sessions; confirm that "
              + decider
              + " issued it.",
          "issuer of the authorization on file to be confirmed");
    }
    if (authorization.onFile() != null) {
      return Judged.of(
          PartState.CLEAR,
          "An authorization on file covers the planned dates and sessions.",
          "authorization on file");
    }
    String conflict =
        authorization.conflict() ? " The payer's rule and answer contradict each other." : "";
    if (authorization.required() != AuthorizationRequired.NO && !doubts.isEmpty()) {
      String what = String.join(" and ", doubts);
      return Judged.of(
          PartState.ACTION,
          "An authorization on file may not cover the whole course: confirm its "
              + what
              + " with "
              + decider
              + "."
              + conflict,
          what + " of the authorization on file to be confirmed");
    }
    return switch (authorization.required()) {
      case YES ->
          Judged.of(
              PartState.ACTION,
              "Prior authorization is required and none that covers the course is on file."
                  + conflict,
              "prior authorization required, none on file");
      case NO ->
          Judged.of(
              PartState.CLEAR,
              "Prior authorization is not required; the criteria still apply and are judged from"
                  + " the chart.",
              "no prior authorization required");
      case UNKNOWN ->
          Judged.of(
              PartState.UNKNOWN,
              "Whether prior authorization is required is not known: ask " + decider + ".",
              "not known whether prior authorization is required");
    };
  }

  private static String headline(
      SummaryInput input,
      Outcome outcome,
      PriorAuthorization authorization,
      CriteriaSet deciding,
      List<Judged> judged) {
    Judged criteria = judged.get(2);
    String lead =
        switch (outcome) {
          case COVERAGE_INACTIVE -> "Coverage is not active on " + input.facts().serviceDate();
          case NOT_COVERED ->
              deciding.verdict().notCovered()
                  ? Sentences.bare(criteria.part().text())
                  : "The payer's answer says this service is not covered";
          case CRITERIA_NOT_MET, MORE_INFORMATION_NEEDED, MANUAL_REVIEW ->
              Sentences.bare(criteria.part().text());
          case ELIGIBILITY_UNCONFIRMED ->
              "The criteria are met, but coverage could not be confirmed";
          case READY_TO_SUBMIT ->
              authorization.required() == AuthorizationRequired.YES
                  ? "The authorization request can be sent: coverage is active and the criteria"
                      + " are met"
                  : "Coverage is active and the criteria are met; ask whether prior authorization"
                      + " is required, or send a request";
          case LIKELY_COVERED -> "Likely covered: coverage is active and the criteria are met";
        };
    String chart =
        authorization.required() == AuthorizationRequired.NO
            ? "; no prior authorization is required, but the criteria still apply and are judged"
                + " from the chart"
            : "";
    String open =
        String.join(
            "; ",
            judged.stream()
                .filter(one -> !one.clear() && !one.equals(saidByLead(outcome, deciding, judged)))
                .map(Judged::brief)
                .toList());
    return Sentences.ended(lead + chart) + (open.isEmpty() ? "" : " Not clear: " + open + ".");
  }

  /** The part that the first words of the headline speak of; null if they leave its cause open. */
  private static @Nullable Judged saidByLead(
      Outcome outcome, CriteriaSet deciding, List<Judged> judged) {
    return switch (outcome) {
      case COVERAGE_INACTIVE -> judged.getFirst();
      case NOT_COVERED -> deciding.verdict().notCovered() ? judged.get(2) : judged.getFirst();
      case CRITERIA_NOT_MET, MORE_INFORMATION_NEEDED, MANUAL_REVIEW -> judged.get(2);
      case ELIGIBILITY_UNCONFIRMED, READY_TO_SUBMIT, LIKELY_COVERED -> null;
    };
  }

  /** The part that decided the outcome. */
  private static Judged weightiest(Outcome outcome, CriteriaSet deciding, List<Judged> judged) {
    var said = saidByLead(outcome, deciding, judged);
    if (said != null) {
      return said;
    }
    return outcome == Outcome.ELIGIBILITY_UNCONFIRMED ? judged.getFirst() : judged.get(1);
  }

  private static List<String> reasons(
      SummaryInput input,
      Outcome outcome,
      EligibilitySummary eligibility,
      PriorAuthorization authorization,
      CriteriaSet deciding,
      List<Judged> judged) {
    Judged first = weightiest(outcome, deciding, judged);
    Stream<String> weight = first.clear() ? Stream.empty() : Stream.of(first.part().text());
    Stream<String> parts =
        Stream.of(PartState.BLOCKED, PartState.ACTION, PartState.UNKNOWN)
            .flatMap(
                state ->
                    judged.stream()
                        .map(Judged::part)
                        .filter(part -> part.state() == state)
                        .map(Part::text));
    Stream<String> conflict =
        authorization.conflict()
            ? authorization.basis().stream()
                .filter(basis -> !basis.says().equals("NOT_STATED"))
                .map(basis -> "On authorization: " + basis.text())
            : Stream.empty();
    return Stream.of(
            weight,
            parts,
            CriteriaPart.reasons(deciding.verdict()).stream(),
            input.benefits() != null && input.benefits().nonCovered() != null
                ? Stream.of(
                    "The row at "
                        + input.benefits().nonCovered().line().pointer()
                        + " says not covered.")
                : Stream.<String>empty(),
            conflict,
            eligibility.warnings().stream())
        .flatMap(texts -> texts)
        .distinct()
        .toList();
  }

  private static List<ProvenanceEntry> provenance(
      EligibilitySummary eligibility, PriorAuthorization authorization, CriteriaSet deciding) {
    List<ProvenanceEntry> entries = new ArrayList<>();
    entries.add(
        new ProvenanceEntry(
            "eligibility",
            eligibility.source() == EligibilitySource.LIVE ? "the payer's answer" : "no answer",
            null,
            eligibility.asOf()));
    PolicyVersion version = deciding.verdict().version();
    if (version == null) {
      entries.add(new ProvenanceEntry("criteria", "no policy known to us", null, null));
    } else {
      entries.add(
          new ProvenanceEntry(
              "criteria",
              version.source().title() + ", in force from " + effective(version),
              version.source().grade(),
              null));
      CauseList.all(deciding.verdict().findings())
          .map(Finding::citation)
          .filter(Objects::nonNull)
          .filter(citation -> citation.grade() != SourceGrade.PRIMARY)
          .filter(citation -> !citation.title().equals(version.source().title()))
          .map(citation -> entry("criteria", citation))
          .distinct()
          .filter(entry -> !entries.contains(entry))
          .forEach(entries::add);
    }
    authorization.basis().stream()
        .map(AuthorizationBasis::citation)
        .filter(Objects::nonNull)
        .map(citation -> entry("priorAuthorization", citation))
        .distinct()
        .forEach(entries::add);
    return entries;
  }

  private static String effective(PolicyVersion version) {
    String basis =
        version.effectiveFromBasis() == EffectiveFromBasis.STATED
            ? ""
            : version.effectiveFromBasis() == EffectiveFromBasis.INFERRED
                ? " (inferred)"
                : " (first seen)";
    return version.effectiveFrom() + basis;
  }

  private static ProvenanceEntry entry(String part, Citation citation) {
    String section = citation.section() == null ? "" : ", " + citation.section();
    return new ProvenanceEntry(
        part,
        citation.title() + section + ", read " + citation.reviewedOn(),
        citation.grade(),
        null);
  }
}
