package org.rtmscoverage.eligibility.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.Rejection;
import org.rtmscoverage.eligibility.codes.Refusal;

/**
 * A clearinghouse's answer, still in its codes. What was not sent is the empty string or the empty
 * list; words that stand for an X12 code are that code already. The raw 271 and social security
 * numbers are not kept. Protected health information.
 *
 * @param payerName payer.name
 * @param subscriber subscriber; null if not sent
 * @param dependent first of dependents; null if the patient is the subscriber
 * @param trace trace number of the payer, else of the clearinghouse
 * @param dates planDateInformation
 * @param references planInformation, and benefitsAdditionalInformation of the rows
 * @param benefits benefitsInformation and the lists of plans, or planStatus if there is neither
 * @param refusals every AAA of errors, of the parties and of rows
 * @param faults every other error
 * @param unread refusals of the message, from raw X12 that the answer repeats
 * @param warnings what was odd, without any content
 */
record JsonAnswer(
    String payerName,
    @Nullable Party subscriber,
    @Nullable Party dependent,
    String trace,
    List<Dated> dates,
    List<Numbered> references,
    List<Benefit> benefits,
    List<Refusal> refusals,
    List<Fault> faults,
    List<Rejection> unread,
    List<String> warnings) {

  /** Keeps copies of what it is given. */
  JsonAnswer {
    dates = List.copyOf(dates);
    references = List.copyOf(references);
    benefits = List.copyOf(benefits);
    refusals = List.copyOf(refusals);
    faults = List.copyOf(faults);
    unread = List.copyOf(unread);
    warnings = List.copyOf(warnings);
  }

  /** Hides the content. */
  @Override
  public String toString() {
    return "JsonAnswer[hidden]";
  }

  /**
   * A person the answer speaks of.
   *
   * @param lastName lastName
   * @param firstName firstName
   * @param id memberId
   * @param birthDate dateOfBirth, eight digits
   */
  record Party(String lastName, String firstName, String id, String birthDate) {
    /** Hides the person. */
    @Override
    public String toString() {
      return "Party[hidden]";
    }
  }

  /**
   * A date.
   *
   * @param qualifier X12 code of what it dates, or the property's name if we know no code
   * @param value one day or two joined by a dash
   */
  record Dated(String qualifier, String value) {}

  /**
   * A number of plan or group.
   *
   * @param qualifier X12 code of what it numbers, or the property's name if we know no code
   * @param value the number
   * @param name its description
   */
  record Numbered(String qualifier, String value, String name) {
    /** Hides the number. */
    @Override
    public String toString() {
      return "Numbered[hidden]";
    }
  }

  /**
   * An error that is no reject reason of the payer.
   *
   * @param code code
   * @param field property of the question it complains of; empty if none or not a plain name
   */
  record Fault(String code, String field) {}

  /**
   * A benefit row.
   *
   * @param pointer where it stood, a JSON pointer
   * @param kind code
   * @param level coverageLevelCode
   * @param serviceTypes serviceTypeCodes, or serviceTypes if there are no codes
   * @param insuranceType insuranceTypeCode
   * @param planName planCoverage
   * @param period timeQualifierCode
   * @param amount benefitAmount
   * @param percent benefitPercent
   * @param quantityQualifier quantityQualifierCode
   * @param quantity benefitQuantity
   * @param authorization authOrCertIndicator
   * @param network inPlanNetworkIndicatorCode
   * @param procedure procedure code of compositeMedicalProcedureIdentifier
   * @param dates benefitsDateInformation
   * @param deliveries benefitsServiceDelivery
   * @param places places of service of eligibilityAdditionalInformationList
   * @param notes additionalInformation, and what has no place of its own
   * @param entities benefitsRelatedEntities
   * @param asSent what has no place of its own, in words and codes
   */
  record Benefit(
      String pointer,
      String kind,
      String level,
      List<String> serviceTypes,
      String insuranceType,
      String planName,
      String period,
      String amount,
      String percent,
      String quantityQualifier,
      String quantity,
      String authorization,
      String network,
      String procedure,
      List<Dated> dates,
      List<Delivery> deliveries,
      List<String> places,
      List<String> notes,
      List<Entity> entities,
      List<String> asSent) {
    /** Keeps copies of what it is given. */
    Benefit {
      serviceTypes = List.copyOf(serviceTypes);
      dates = List.copyOf(dates);
      deliveries = List.copyOf(deliveries);
      places = List.copyOf(places);
      notes = List.copyOf(notes);
      entities = List.copyOf(entities);
      asSent = List.copyOf(asSent);
    }

    /** Hides the content. */
    @Override
    public String toString() {
      return "Benefit[" + pointer + "]";
    }
  }

  /**
   * A visit limit.
   *
   * @param unit quantityQualifierCode
   * @param number quantity, a number
   * @param period timePeriodQualifierCode
   * @param periods numOfPeriods
   */
  record Delivery(String unit, String number, String period, String periods) {}

  /**
   * Another entity.
   *
   * @param role X12 code of its part, or the words as sent
   * @param lastName entityName
   * @param firstName entityFirstname
   * @param idQualifier entityIdentification
   * @param id entityIdentificationValue
   * @param telephones telephone numbers of contactInformation
   */
  record Entity(
      String role,
      String lastName,
      String firstName,
      String idQualifier,
      String id,
      List<String> telephones) {
    /** Keeps a copy. */
    Entity {
      telephones = List.copyOf(telephones);
    }
  }
}
