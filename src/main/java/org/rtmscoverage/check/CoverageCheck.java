package org.rtmscoverage.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.AuthorizationOnFile;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.summary.OnRecord;
import org.rtmscoverage.summary.OtherCoverage;
import org.rtmscoverage.summary.PlannedCourse;
import org.rtmscoverage.vocabulary.PayerId;

/**
 * A question: one patient, one payer, one planned course.
 *
 * @param payerId who is asked
 * @param member the patient
 * @param providerNpi national provider identifier; null if not said
 * @param providerOrganization name of the asking organization; null if not said
 * @param facts what the policy may ask
 * @param placeOfService place of service code, for example 11; null if not said
 * @param authorizationsOnFile authorizations already held
 * @param planned when the sessions are planned and what is charged
 * @param otherCoverages other coverage the patient has
 * @param onRecord what was found out after earlier checks of the same member and payer
 */
public record CoverageCheck(
    PayerId payerId,
    Member member,
    @Nullable String providerNpi,
    @Nullable String providerOrganization,
    PatientFacts facts,
    @Nullable String placeOfService,
    List<AuthorizationOnFile> authorizationsOnFile,
    PlannedCourse planned,
    List<OtherCoverage> otherCoverages,
    OnRecord onRecord) {
  /** Keeps copies of what it is given. */
  public CoverageCheck {
    authorizationsOnFile = List.copyOf(authorizationsOnFile);
    otherCoverages = List.copyOf(otherCoverages);
  }

  /**
   * The same question, with what was found out before.
   *
   * @param found after earlier checks of the same member and payer
   * @return the question
   */
  public CoverageCheck with(OnRecord found) {
    return new CoverageCheck(
        payerId,
        member,
        providerNpi,
        providerOrganization,
        facts,
        placeOfService,
        authorizationsOnFile,
        planned,
        otherCoverages,
        found);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "CoverageCheck[hidden]";
  }
}
