package org.rtmscoverage.packet;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.ReferenceNames;
import org.rtmscoverage.summary.PlannedCourse;

/**
 * What a packet is written from, beside the summary of the check; protected health information.
 *
 * @param member the patient
 * @param facts what was stated about the patient
 * @param providerNpi national provider identifier; null if not said
 * @param providerOrganization name of the asking organization; null if not said
 * @param placeOfService place of service code, for example 11; null if not said
 * @param planned when the sessions are planned
 * @param names what devices and diagnoses are called
 */
public record PacketFacts(
    Member member,
    PatientFacts facts,
    @Nullable String providerNpi,
    @Nullable String providerOrganization,
    @Nullable String placeOfService,
    PlannedCourse planned,
    ReferenceNames names) {
  /** Hides the person. */
  @Override
  public String toString() {
    return "PacketFacts[hidden]";
  }
}
