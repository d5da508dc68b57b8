package org.rtmscoverage.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.EffectiveFromBasis;
import org.rtmscoverage.policy.Finding;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.SourceGrade;

/** Says where each part of the answer comes from. */
final class Provenance {

  private Provenance() {}

  static List<ProvenanceEntry> of(
      EligibilitySummary eligibility,
      PriorAuthorization authorization,
      CriteriaSet deciding,
      OnRecord onRecord) {
    List<ProvenanceEntry> entries = new ArrayList<>();
    entries.add(
        new ProvenanceEntry("eligibility", source(eligibility.source()), null, eligibility.asOf()));
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
    onRecord.verifications().stream().map(Provenance::entry).forEach(entries::add);
    onRecord.decisions().stream().map(Provenance::entry).forEach(entries::add);
    return entries;
  }

  private static ProvenanceEntry entry(Verification one) {
    return new ProvenanceEntry(
        part(one.topic()),
        "a telephone answer, recorded by the clinic on " + Sentences.day(one.answeredOn()),
        null,
        one.answeredAt());
  }

  private static ProvenanceEntry entry(PayerDecision one) {
    return new ProvenanceEntry(
        "priorAuthorization",
        "the payer's decision of "
            + Sentences.day(one.decidedOn())
            + ", recorded by the clinic on "
            + Sentences.day(one.recordedOn()),
        null,
        one.recordedAt());
  }

  private static String part(@Nullable CallTopic topic) {
    return switch (topic) {
      case null -> "onRecord";
      case AUTHORIZATION -> "priorAuthorization";
      case CARVE_OUT, COVERAGE -> "eligibility";
      case COST_SHARE, ACCUMULATOR, VISIT_LIMIT -> "benefits";
      case CRITERIA -> "criteria";
    };
  }

  private static String source(EligibilitySource source) {
    return switch (source) {
      case LIVE -> "the payer's answer";
      case CACHED -> "an earlier answer of the payer, not its answer of now";
      case NONE -> "no answer";
    };
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
