package org.rtmscoverage.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.CoverageStatus;
import org.rtmscoverage.policy.Truth;

/**
 * What of an answer is needed to say later what changed; protected health information. Holds only
 * words, numbers, days and lists of them, so that it can be kept as it is.
 *
 * @param serviceDate day of service asked about
 * @param outcome the one word
 * @param parts the four parts; null where only criteria were asked
 * @param eligibility what is known of coverage
 * @param authorization what is known of prior authorization
 * @param criteria what became of the criteria that decide
 * @param remaining what is left of deductibles and maxima
 * @param visits what is left of visit limits
 * @param cost what the course costs
 * @param nextSteps what to do
 * @param denialRisks why it may be denied
 */
public record SummaryDigest(
    LocalDate serviceDate,
    Outcome outcome,
    @Nullable Parts parts,
    Coverage eligibility,
    Permission authorization,
    Criteria criteria,
    List<Amount> remaining,
    List<Visits> visits,
    Cost cost,
    List<Step> nextSteps,
    List<Risk> denialRisks) {
  /** Keeps copies of what it is given. */
  public SummaryDigest {
    remaining = List.copyOf(remaining);
    visits = List.copyOf(visits);
    nextSteps = List.copyOf(nextSteps);
    denialRisks = List.copyOf(denialRisks);
  }

  /**
   * What is known of coverage.
   *
   * @param status plan status
   * @param behavioralHealthStatus status of the behavioural benefits
   * @param source whether the payer answered now
   * @param plan name of the plan; null if not said
   * @param planEnd last day of the plan; null if open or not said
   * @param carveOut who else runs the mental health benefits; null if nobody was found
   */
  public record Coverage(
      EligibilityStatus status,
      CoverageStatus behavioralHealthStatus,
      EligibilitySource source,
      @Nullable String plan,
      @Nullable LocalDate planEnd,
      @Nullable String carveOut) {}

  /**
   * What is known of prior authorization.
   *
   * @param required whether it is required
   * @param conflict whether the sources contradict each other
   * @param onFile number of the authorization that covers the course; null if none does
   * @param basis what every source says, in words
   */
  public record Permission(
      AuthorizationRequired required,
      boolean conflict,
      @Nullable String onFile,
      List<String> basis) {
    /** Keeps a copy. */
    public Permission {
      basis = List.copyOf(basis);
    }
  }

  /**
   * What became of the criteria that decide.
   *
   * @param policyId the policy; null if none is known
   * @param version its version; null if none is known
   * @param result over all criteria
   * @param publishedResult over those that could be read
   * @param findings each criterion
   * @param gaps what is missing on the nearest way, in words
   */
  public record Criteria(
      @Nullable String policyId,
      @Nullable String version,
      Truth result,
      Truth publishedResult,
      List<Criterion> findings,
      List<String> gaps) {
    /** Keeps copies of what it is given. */
    public Criteria {
      findings = List.copyOf(findings);
      gaps = List.copyOf(gaps);
    }
  }

  /**
   * One criterion.
   *
   * @param id its id
   * @param label what it asks, in words
   * @param result what became of it
   */
  public record Criterion(String id, String label, Truth result) {}

  /**
   * What is left of a deductible or out-of-pocket maximum.
   *
   * @param name which, in words
   * @param left in US dollars; null if not said or contradictory
   */
  public record Amount(String name, @Nullable BigDecimal left) {}

  /**
   * What is left of a visit limit.
   *
   * @param name which, in words
   * @param limit visits allowed; null if not said
   * @param left visits left; null if not said
   */
  public record Visits(String name, @Nullable Integer limit, @Nullable Integer left) {}

  /**
   * What the course costs, in US dollars.
   *
   * @param allowed what the plan allows; null if not priced
   * @param patientLow what the patient pays at least; null if not priced
   * @param patientHigh what the patient pays at most; null if not priced
   */
  public record Cost(
      @Nullable BigDecimal allowed,
      @Nullable BigDecimal patientLow,
      @Nullable BigDecimal patientHigh) {}

  /**
   * A next step.
   *
   * @param id its id
   * @param action what is to be done
   */
  public record Step(String id, String action) {}

  /**
   * A risk of a denial.
   *
   * @param code claim adjustment reason code
   * @param why what leads to it, in words
   */
  public record Risk(String code, String why) {}

  /**
   * Digests an answer.
   *
   * @param summary the answer
   * @return what is needed to compare it
   */
  public static SummaryDigest of(CoverageSummary summary) {
    return new DigestWriter(summary).write();
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "SummaryDigest[hidden]";
  }
}
