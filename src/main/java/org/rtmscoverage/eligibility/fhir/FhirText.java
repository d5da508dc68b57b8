package org.rtmscoverage.eligibility.fhir;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.fhir.FhirAnswer.Span;

/** Takes codes and words out of FHIR's types; what was not sent is the empty string. */
final class FhirText {

  /** The system of service type codes. */
  static final String SERVICE_TYPES = "https://x12.org/codes/service-type-codes";

  private static final String X12 = "x12.org";
  private static final String EXAMPLE_CATEGORIES = "/ex-benefitcategory";
  private static final List<String> PROCEDURES =
      List.of("ama-assn.org/go/cpt", "HCPCS", "hcpcs", "2.16.840.1.113883.6.12");

  private FhirText() {}

  static String of(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /** The first code of any system, else the words. */
  static String code(CodeableConcept concept) {
    return codings(concept).map(Coding::getCode).findFirst().orElse(of(concept.getText()));
  }

  /** The first code of any system; words may name a person and are never taken for a code. */
  static String reason(CodeableConcept concept) {
    return codings(concept).map(Coding::getCode).findFirst().orElse("NOT_STATED");
  }

  /** The first code of X12. */
  static String x12Code(CodeableConcept concept) {
    return codings(concept)
        .filter(coding -> of(coding.getSystem()).contains(X12))
        .map(Coding::getCode)
        .findFirst()
        .orElse("");
  }

  /** A code of benefit.type, with codes of X12 marked. */
  static String type(CodeableConcept concept) {
    String x12 = x12Code(concept);
    String code = x12.isEmpty() ? code(concept) : FhirCodes.X12 + x12;
    return code.isEmpty() ? "unspecified" : code;
  }

  /**
   * Service types of X12, or of the example list that borrowed them. A service only another list or
   * only words name is not taken for one of them, nor for the plan as a whole.
   */
  static List<String> services(CodeableConcept category) {
    List<String> known =
        codings(category).filter(FhirText::isServiceType).map(Coding::getCode).distinct().toList();
    boolean nothingSent = !category.hasCoding() && !category.hasText();
    if (!known.isEmpty() || nothingSent) {
      return known;
    }
    return codings(category)
        .map(coding -> of(coding.getSystem()) + "|" + coding.getCode())
        .findFirst()
        .map(List::of)
        .orElseGet(() -> List.of(of(category.getText())));
  }

  private static boolean isServiceType(Coding coding) {
    String system = of(coding.getSystem());
    return system.isEmpty() || system.contains(X12) || system.endsWith(EXAMPLE_CATEGORIES);
  }

  /** A CPT or HCPCS code, else whatever names the product or service. */
  static String procedure(CodeableConcept service) {
    return codings(service)
        .filter(coding -> PROCEDURES.stream().anyMatch(of(coding.getSystem())::contains))
        .map(Coding::getCode)
        .findFirst()
        .orElseGet(() -> code(service));
  }

  /** Words of a concept: its text, else what its codes are shown as. */
  static String words(CodeableConcept concept) {
    return Stream.concat(
            Stream.of(of(concept.getText())),
            concept.getCoding().stream()
                .map(
                    coding -> coding.hasDisplay() ? of(coding.getDisplay()) : of(coding.getCode())))
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse("");
  }

  static Span span(String qualifier, Period period) {
    return new Span(
        qualifier,
        of(period.getStartElement().getValueAsString()),
        of(period.getEndElement().getValueAsString()));
  }

  static List<String> notes(String... texts) {
    return Stream.of(texts).filter(text -> !text.isEmpty()).distinct().toList();
  }

  private static Stream<Coding> codings(CodeableConcept concept) {
    return concept.getCoding().stream()
        .filter(Objects::nonNull)
        .filter(coding -> !of(coding.getCode()).isEmpty());
  }
}
