package org.rtmscoverage.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.AuthorizationOnFile;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.policy.PatientFacts;
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
    List<OtherCoverage> otherCoverages) {
  /** Keeps copies of what it is given. */
  public CoverageCheck {
    authorizationsOnFile = List.copyOf(authorizationsOnFile);
    otherCoverages = List.copyOf(otherCoverages);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "CoverageCheck[hidden]";
  }
}
