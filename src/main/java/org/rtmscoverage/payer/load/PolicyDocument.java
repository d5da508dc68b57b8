package org.rtmscoverage.payer.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.EffectiveFromBasis;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.RequestType;

/**
 * A policy file as it is written, after its schema has accepted it.
 *
 * @param policyId the policy
 * @param title the payer's title
 * @param version the payer's name of the version; null for its first day
 * @param effectiveFrom first day in force
 * @param effectiveTo last day in force; null if open
 * @param effectiveFromBasis how the first day is known
 * @param source where the text was read
 * @param remarks remarks; empty if none
 * @param coverage coverage table
 * @param criteria tree or reference for each kind of request
 * @param sessionLimit how long a course; null if the text does not say
 * @param documents documents to send; empty if none
 */
record PolicyDocument(
    String policyId,
    String title,
    @Nullable String version,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    EffectiveFromBasis effectiveFromBasis,
    SourceDocument source,
    List<String> remarks,
    List<Row> coverage,
    Map<RequestType, CriterionDocument> criteria,
    @Nullable Limit sessionLimit,
    List<String> documents) {

  /** Takes lists left out as empty. */
  PolicyDocument {
    remarks = Given.orEmpty(remarks);
    coverage = Given.orEmpty(coverage);
    criteria = Map.copyOf(criteria);
    documents = Given.orEmpty(documents);
  }

  /**
   * A row of the coverage table.
   *
   * @param id id
   * @param label label
   * @param citation where it was read; null for the source
   * @param covered covered or not
   * @param indications indications; empty for all
   * @param modalities modalities; empty for all
   * @param requestTypes kinds of request; empty for all
   * @param minAge youngest age; null for none
   * @param maxAge oldest age; null for none
   */
  record Row(
      String id,
      String label,
      @Nullable CitationDocument citation,
      boolean covered,
      List<Indication> indications,
      List<Modality> modalities,
      List<RequestType> requestTypes,
      @Nullable Integer minAge,
      @Nullable Integer maxAge) {

    /** Takes lists left out as empty. */
    Row {
      indications = Given.orEmpty(indications);
      modalities = Given.orEmpty(modalities);
      requestTypes = Given.orEmpty(requestTypes);
    }
  }

  /**
   * How long a course the text allows.
   *
   * @param maxSessions sessions in all
   * @param sessionsPerWeek sessions a week; null if not said
   * @param taper sessions in each week of the taper; empty if not said
   * @param citation where it was read; null for the source
   */
  record Limit(
      int maxSessions,
      @Nullable Integer sessionsPerWeek,
      List<Integer> taper,
      @Nullable CitationDocument citation) {

    /** Takes a list left out as empty. */
    Limit {
      taper = Given.orEmpty(taper);
    }
  }
}
