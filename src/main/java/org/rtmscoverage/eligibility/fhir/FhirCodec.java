package org.rtmscoverage.eligibility.fhir;

import ca.uhn.fhir.context.ConfigurationException;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.PerformanceOptionsEnum;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CoverageEligibilityRequest;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.EligibilityInquiry;
import org.rtmscoverage.eligibility.PayerException;

/**
 * From our question to FHIR JSON and from FHIR JSON to the answer put together. The library's
 * context is made at the first of them, which blocks.
 */
final class FhirCodec {

  private final FhirInquiryWriter writer;
  private final FhirJson json = new FhirJson();
  private @Nullable FhirContext context;

  FhirCodec(Clock clock) {
    this.writer = new FhirInquiryWriter(clock);
  }

  /** True once the library's context has been made. */
  synchronized boolean loaded() {
    return context != null;
  }

  /** Loads the library and what it makes ready when it first writes and reads; blocks. */
  void load() {
    context().newJsonParser().encodeResourceToString(new CoverageEligibilityRequest());
    resource("{\"resourceType\":\"CoverageEligibilityResponse\"}", new Oddities());
  }

  byte[] write(EligibilityInquiry inquiry) {
    return context()
        .newJsonParser()
        .encodeResourceToString(writer.write(inquiry))
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads an answer.
   *
   * @param body as it came over the wire
   * @return the answer put together
   * @throws PayerException if it is no FHIR, or no answer
   */
  FhirAnswer read(byte[] body) {
    Oddities oddities = new Oddities();
    return FhirAnswerReader.read(resource(json.cleaned(body), oddities), oddities);
  }

  private IBaseResource resource(String cleaned, Oddities oddities) {
    IParser parser = context().newJsonParser();
    parser.setParserErrorHandler(oddities);
    try {
      return parser.parseResource(cleaned);
    } catch (DataFormatException
        | ConfigurationException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | ClassCastException
        | NullPointerException _) {
      // their texts quote what was sent
      throw PayerException.unreadable("the answer is not a FHIR R4 resource");
    }
  }

  private synchronized FhirContext context() {
    FhirContext made = context;
    if (made == null) {
      made = FhirContext.forR4Cached();
      made.setPerformanceOptions(PerformanceOptionsEnum.DEFERRED_MODEL_SCANNING);
      context = made;
    }
    return made;
  }
}
