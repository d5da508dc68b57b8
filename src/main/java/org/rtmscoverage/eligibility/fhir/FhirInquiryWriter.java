package org.rtmscoverage.eligibility.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.CoverageEligibilityRequest;
import org.hl7.fhir.r4.model.CoverageEligibilityRequest.EligibilityRequestPurpose;
import org.hl7.fhir.r4.model.CoverageEligibilityRequest.EligibilityRequestStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.EligibilityInquiry;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.eligibility.Subscriber;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.vocabulary.Gender;
import org.rtmscoverage.vocabulary.Relationship;

/**
 * Writes the CoverageEligibilityRequest with as little about the member as payers need: number,
 * name, birth date, gender. Every service type of the payer is an item.
 */
final class FhirInquiryWriter {

  private static final String NPI = "http://hl7.org/fhir/sid/us-npi";
  private static final String IDENTIFIER_TYPE = "http://terminology.hl7.org/CodeSystem/v2-0203";
  private static final String RELATIONSHIP =
      "http://terminology.hl7.org/CodeSystem/subscriber-relationship";
  private static final String PATIENT = "patient";
  private static final String SUBSCRIBER = "subscriber";
  private static final String COVERAGE = "coverage";
  private static final String PROVIDER = "provider";
  private static final String INSURER = "insurer";

  private final Clock clock;

  FhirInquiryWriter(Clock clock) {
    this.clock = clock;
  }

  /**
   * Writes one question.
   *
   * @param inquiry the question
   * @return a resource that holds whatever it refers to
   */
  CoverageEligibilityRequest write(EligibilityInquiry inquiry) {
    CoverageEligibilityRequest request = new CoverageEligibilityRequest();
    request.setStatus(EligibilityRequestStatus.ACTIVE);
    request.addPurpose(EligibilityRequestPurpose.AUTHREQUIREMENTS);
    request.addPurpose(EligibilityRequestPurpose.BENEFITS);
    request.addPurpose(EligibilityRequestPurpose.VALIDATION);
    request.setServiced(date(inquiry.serviceDate()));
    request.setCreatedElement(
        new DateTimeType(
            Date.from(clock.instant()),
            TemporalPrecisionEnum.SECOND,
            TimeZone.getTimeZone(clock.getZone())));
    people(request, inquiry);
    provider(request, inquiry);
    request.setInsurer(to(INSURER)).addContained(insurer(inquiry.payer()));
    request.addInsurance().setFocal(true).setCoverage(to(COVERAGE));
    inquiry
        .payer()
        .connection()
        .serviceTypes()
        .forEach(type -> request.addItem().setCategory(concept(FhirText.SERVICE_TYPES, type)));
    return request;
  }

  private static void people(CoverageEligibilityRequest request, EligibilityInquiry inquiry) {
    Member member = inquiry.member();
    Subscriber subscriber = member.askedBelow();
    Patient patient =
        subscriber == null
            ? person(PATIENT, member.lastName(), inquiry.firstName(), inquiry.suffix())
            : person(PATIENT, member.lastName(), member.firstName(), member.suffix());
    patient.setBirthDateElement(date(member.dateOfBirth()));
    patient.setGender(gender(member.gender()));
    request.setPatient(to(PATIENT)).addContained(patient);
    Coverage coverage = coverage(subscriber == null ? Relationship.SELF : member.relationship());
    request.addContained(coverage);
    if (subscriber == null) {
      coverage.setSubscriber(to(PATIENT));
      if (!inquiry.memberNumber().isEmpty()) {
        numbered(patient, inquiry.memberNumber());
        coverage.setSubscriberId(inquiry.memberNumber());
      }
    } else {
      Patient holder =
          person(SUBSCRIBER, subscriber.lastName(), subscriber.firstName(), subscriber.suffix());
      holder.setBirthDateElement(date(subscriber.dateOfBirth()));
      numbered(holder, subscriber.memberId().value());
      request.addContained(holder);
      coverage.setSubscriberId(subscriber.memberId().value()).setSubscriber(to(SUBSCRIBER));
    }
  }

  private static Coverage coverage(Relationship relationship) {
    Coverage coverage = new Coverage();
    coverage.setId(COVERAGE);
    coverage.setStatus(Coverage.CoverageStatus.ACTIVE);
    coverage.setBeneficiary(to(PATIENT));
    coverage.setRelationship(concept(RELATIONSHIP, relationship(relationship)));
    coverage.addPayor(to(INSURER));
    return coverage;
  }

  private static Patient person(String id, String last, String first, @Nullable String suffix) {
    Patient person = new Patient();
    person.setId(id);
    HumanName name = person.addName().setFamily(last);
    if (!first.isEmpty()) {
      name.addGiven(first);
    }
    if (suffix != null) {
      name.addSuffix(suffix);
    }
    return person;
  }

  private static void numbered(Patient person, String number) {
    person.addIdentifier().setType(concept(IDENTIFIER_TYPE, "MB")).setValue(number);
  }

  private static void provider(CoverageEligibilityRequest request, EligibilityInquiry inquiry) {
    if (inquiry.providerNpi() == null && inquiry.providerOrganization() == null) {
      return;
    }
    Organization provider = new Organization();
    provider.setId(PROVIDER);
    provider.setName(inquiry.providerOrganization());
    if (inquiry.providerNpi() != null) {
      provider.addIdentifier().setSystem(NPI).setValue(inquiry.providerNpi());
    }
    request.setProvider(to(PROVIDER)).addContained(provider);
  }

  private static Organization insurer(Payer payer) {
    Organization insurer = new Organization();
    insurer.setId(INSURER);
    insurer.setName(payer.name());
    if (payer.electronicPayerId() != null) {
      insurer
          .addIdentifier()
          .setType(concept(IDENTIFIER_TYPE, "NIIP"))
          .setValue(payer.electronicPayerId());
    }
    return insurer;
  }

  private static Reference to(String contained) {
    return new Reference("#" + contained);
  }

  private static DateType date(LocalDate day) {
    return new DateType(day.toString());
  }

  private static CodeableConcept concept(String system, String code) {
    return new CodeableConcept(new Coding().setSystem(system).setCode(code));
  }

  private static @Nullable AdministrativeGender gender(Gender gender) {
    return switch (gender) {
      case F -> AdministrativeGender.FEMALE;
      case M -> AdministrativeGender.MALE;
      case U -> null;
    };
  }

  private static String relationship(Relationship relationship) {
    return switch (relationship) {
      case SELF -> "self";
      case SPOUSE -> "spouse";
      case CHILD -> "child";
      case OTHER -> "other";
    };
  }
}
