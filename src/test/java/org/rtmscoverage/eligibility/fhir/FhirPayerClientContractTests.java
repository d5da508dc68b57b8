package org.rtmscoverage.eligibility.fhir;

import java.time.Clock;
import org.junit.jupiter.api.BeforeAll;
import org.rtmscoverage.eligibility.Inquiries;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.eligibility.PayerClient;
import org.rtmscoverage.eligibility.PayerClientContract;
import org.springframework.http.MediaType;

class FhirPayerClientContractTests extends PayerClientContract {

  /** The library takes longer to load than a hurried attempt may last. */
  @BeforeAll
  static void load() {
    new FhirCodec(FhirBodies.CLOCK)
        .write(Inquiries.inquiry(Inquiries.payer(Inquiries.LIMITS), Inquiries.member("QX1234567")));
  }

  @Override
  protected PayerClient client(Clock clock) {
    return FhirBodies.client(clock);
  }

  @Override
  protected MediaType mediaType() {
    return MediaType.parseMediaType("application/fhir+json");
  }

  @Override
  protected String answer(Member member) {
    return FhirBodies.json(
        FhirBodies.response(
            """
            'contained': [
              {'resourceType': 'Patient', 'id': 'p', 'birthDate': '%s',
               'name': [{'family': '%s', 'given': ['%s']}]},
              {'resourceType': 'Coverage', 'id': 'c', 'subscriberId': '%s'}],
            'patient': {'reference': '#p'}, 'outcome': 'complete',
            'insurance': [{'coverage': {'reference': '#c'}, 'inforce': true, 'item': [
              {'category': {'coding': [{'code': 'MH'}]}, 'benefit': [
                {'type': {'coding': [{'code': 'copay'}]}, 'allowedMoney': {'value': 30}}]}]}]
            """
                .formatted(
                    member.dateOfBirth(),
                    member.lastName(),
                    member.firstName(),
                    member.memberId().value())));
  }

  @Override
  protected String rejection() {
    return FhirBodies.json(
        FhirBodies.outcome(
            "{'severity': 'error', 'code': 'not-found', 'diagnostics': 'QXMARK7719 Quillmarker'}"));
  }

  @Override
  protected String unavailable() {
    return FhirBodies.json(FhirBodies.outcome("{'severity': 'error', 'code': 'transient'}"));
  }

  @Override
  protected String nested(int depth) {
    return "{\"resourceType\": \"CoverageEligibilityResponse\", "
        + "\"extension\": [{".repeat(depth)
        + "}]".repeat(depth)
        + "}";
  }
}
