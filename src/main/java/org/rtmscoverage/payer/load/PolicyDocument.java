package org.rtmscoverage.payer.load;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.CoverageRow;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.EffectiveFromBasis;
import org.rtmscoverage.policy.EffectiveToBasis;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.policy.SessionGrant;
import org.rtmscoverage.policy.SessionLimit;
import org.rtmscoverage.vocabulary.RequestType;
import tools.jackson.databind.JsonNode;

/**
 * A policy file as it is written, after its schema has accepted it.
 *
 * @param policyId the policy
 * @param title the payer's title
 * @param version the payer's name of the version; null for its first day
 * @param effectiveFrom first day in force
 * @param effectiveTo last day in force; null if open
 * @param effectiveFromBasis how the first day is known
 * @param effectiveToBasis how the last day is known; STATED if left out
 * @param inherits the policy it overlays; null for none
 * @param source where the text was read
 * @param remarks remarks; empty if none
 * @param definitions what is declared once
 * @param coverage coverage table; empty if inherited
 * @param criteria tree, reference or overlay for each kind of request
 * @param sessionLimits how long a course; empty if the text does not say
 * @param documents documents to send; empty if none
 */
record PolicyDocument(
    String policyId,
    String title,
    @Nullable String version,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    EffectiveFromBasis effectiveFromBasis,
    @Nullable EffectiveToBasis effectiveToBasis,
    @Nullable String inherits,
    SourceDocument source,
    List<String> remarks,
    Definitions definitions,
    List<Row> coverage,
    Map<RequestType, JsonNode> criteria,
    List<Limit> sessionLimits,
    List<String> documents) {

  /** Takes what is left out as empty, and the basis of a last day as stated. */
  PolicyDocument {
    if (effectiveTo != null && effectiveToBasis == null) {
      effectiveToBasis = EffectiveToBasis.STATED;
    }
    remarks = Given.orEmpty(remarks);
    definitions = definitions == null ? Definitions.NONE : definitions;
    coverage = Given.orEmpty(coverage);
    criteria = criteria == null ? Map.of() : Map.copyOf(criteria);
    sessionLimits = Given.orEmpty(sessionLimits);
    documents = Given.orEmpty(documents);
  }

  /**
   * A row of the coverage table.
   *
   * @param id id
   * @param label label
   * @param citation where it was read; null for the source
   * @param covered covered or not
   * @param when for whom it speaks, written beside the others
   */
  record Row(
      String id,
      String label,
      @Nullable CitationDocument citation,
      boolean covered,
      @JsonUnwrapped PlanDocuments.When when) {

    CoverageRow compiled(SourceDocument source) {
      return new CoverageRow(
          new Criterion.Node(id, label, NodeKind.CRITERION, source.complete(citation)),
          when.compiled(),
          covered);
    }
  }

  /**
   * How long a course the text allows.
   *
   * @param maxSessions sessions in all; null if only weeks are named
   * @param maxWeeks weeks; null if not said
   * @param sessionsPerWeek sessions a week; null if not said
   * @param taper sessions in each week of the taper; empty if not said
   * @param grants parts it is granted in; empty if not said
   * @param citation where it was read; null for the source
   * @param when for whom it speaks, written beside the others
   */
  record Limit(
      @Nullable Integer maxSessions,
      @Nullable Integer maxWeeks,
      @Nullable Integer sessionsPerWeek,
      List<Integer> taper,
      List<SessionGrant> grants,
      @Nullable CitationDocument citation,
      @JsonUnwrapped PlanDocuments.When when) {

    /** Takes lists left out as empty. */
    Limit {
      taper = Given.orEmpty(taper);
      grants = Given.orEmpty(grants);
    }

    SessionLimit compiled(SourceDocument source) {
      return new SessionLimit(
          when.compiled(),
          maxSessions,
          maxWeeks,
          sessionsPerWeek,
          taper,
          grants,
          source.complete(citation));
    }
  }
}
