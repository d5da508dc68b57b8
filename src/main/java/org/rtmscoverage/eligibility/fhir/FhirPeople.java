package org.rtmscoverage.eligibility.fhir;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.rtmscoverage.eligibility.fhir.FhirAnswer.Person;

/** Finds whom an answer is about, in what it holds itself. */
final class FhirPeople {

  private FhirPeople() {}

  /** The patient of the response, or of its coverage; nobody if neither is in the answer. */
  static Person person(CoverageEligibilityResponse response) {
    List<Coverage> coverages =
        response.getInsurance().stream()
            .map(insurance -> insurance.getCoverage().getResource())
            .filter(Coverage.class::isInstance)
            .map(Coverage.class::cast)
            .toList();
    List<Reference> references =
        Stream.concat(
                Stream.of(response.getPatient()), coverages.stream().map(Coverage::getBeneficiary))
            .toList();
    Patient patient =
        references.stream()
            .map(Reference::getResource)
            .filter(Patient.class::isInstance)
            .map(Patient.class::cast)
            .findFirst()
            .orElseGet(Patient::new);
    HumanName name = patient.getNameFirstRep();
    return new Person(
        number(coverages, patient, references),
        name.getGiven().stream().map(StringType::getValue).map(FhirText::of).findFirst().orElse(""),
        FhirText.of(name.getFamily()),
        FhirText.of(patient.getBirthDateElement().getValueAsString()));
  }

  private static String number(
      List<Coverage> coverages, Patient patient, List<Reference> references) {
    Stream<String> subscribers = coverages.stream().map(Coverage::getSubscriberId);
    Stream<String> numbers =
        Stream.concat(
                patient.getIdentifier().stream(), references.stream().map(Reference::getIdentifier))
            .filter(FhirPeople::isMemberNumber)
            .map(Identifier::getValue);
    return Stream.concat(subscribers, numbers)
        .map(FhirText::of)
        .filter(number -> !number.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static boolean isMemberNumber(Identifier identifier) {
    return FhirText.code(identifier.getType()).equals("MB");
  }
}
