package org.rtmscoverage.eligibility.fhir;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A FHIR answer put together, still in the codes of FHIR. What was not sent is the empty string or
 * the empty list. Protected health information.
 *
 * @param outcome queued, complete, error or partial
 * @param payerName the insurer's name
 * @param person whom it is about
 * @param periods dates of the plan
 * @param numbers numbers of plan and group
 * @param rows what is said of the plan and of each service
 * @param problems every error and issue
 * @param warnings what was odd, without any content
 * @param trace the payer's own number of the answer
 */
record FhirAnswer(
    String outcome,
    String payerName,
    Person person,
    List<Span> periods,
    List<Numbered> numbers,
    List<Row> rows,
    List<Problem> problems,
    List<String> warnings,
    String trace) {

  /** Keeps copies of what it is given. */
  FhirAnswer {
    periods = List.copyOf(periods);
    numbers = List.copyOf(numbers);
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  /** Hides the content. */
  @Override
  public String toString() {
    return "FhirAnswer[hidden]";
  }

  /**
   * The patient and the coverage.
   *
   * @param memberId Coverage.subscriberId, else the patient's member number
   * @param firstName first given name
   * @param lastName family name
   * @param birthDate as sent
   */
  record Person(String memberId, String firstName, String lastName, String birthDate) {
    /** Hides the person. */
    @Override
    public String toString() {
      return "Person[hidden]";
    }
  }

  /**
   * A Period or a date.
   *
   * @param qualifier what it dates, in our words
   * @param start first day as sent
   * @param end last day as sent
   */
  record Span(String qualifier, String start, String end) {}

  /**
   * A number.
   *
   * @param qualifier what it is of, in our words
   * @param value the number
   * @param name its name
   */
  record Numbered(String qualifier, String value, String name) {
    /** Hides the number. */
    @Override
    public String toString() {
      return "Numbered[hidden]";
    }
  }

  /**
   * One statement on the plan or on a service.
   *
   * @param pointer where it stood, as a FHIR path
   * @param type what it says: a code of benefit.type, or one of {@link FhirCodes}
   * @param services service types
   * @param procedure procedure code
   * @param planName name of the plan
   * @param unit individual or family
   * @param term annual, day or lifetime
   * @param role whether the number is allowed, used or remaining
   * @param amount dollars; null if none
   * @param percent a fraction; null if none
   * @param count visits or other units; null if none
   * @param authorization authorizationRequired; null if not sent
   * @param network in or out
   * @param dates dates of the row
   * @param notes free text
   * @param entities other organizations named
   * @param asSent what has no place of its own, in words and codes
   */
  record Row(
      String pointer,
      String type,
      List<String> services,
      String procedure,
      String planName,
      String unit,
      String term,
      Role role,
      @Nullable BigDecimal amount,
      @Nullable BigDecimal percent,
      @Nullable BigDecimal count,
      @Nullable Boolean authorization,
      String network,
      List<Span> dates,
      List<String> notes,
      List<Entity> entities,
      List<String> asSent) {
    /** Keeps copies of what it is given. */
    Row {
      services = List.copyOf(services);
      dates = List.copyOf(dates);
      notes = List.copyOf(notes);
      entities = List.copyOf(entities);
      asSent = List.copyOf(asSent);
    }

    /** Hides the content. */
    @Override
    public String toString() {
      return "Row[" + pointer + "]";
    }
  }

  /** What a row's number counts. */
  enum Role {
    /** What the plan allows or the patient owes. */
    ALLOWED,
    /** What has been used. */
    USED,
    /** What is left, worked out. */
    REMAINING
  }

  /**
   * An organization.
   *
   * @param name its name
   * @param payerId its identifier
   * @param telephones its telephones
   */
  record Entity(String name, String payerId, List<String> telephones) {
    /** Keeps a copy. */
    Entity {
      telephones = List.copyOf(telephones);
    }
  }

  /**
   * An error of the answer, or an issue of an OperationOutcome.
   *
   * @param aaa reject reason code of X12; empty if none was sent
   * @param code issue type, or the code of the error
   * @param text the payer's words
   * @param about where in the question it lies
   */
  record Problem(String aaa, String code, String text, String about) {
    /** Hides the content. */
    @Override
    public String toString() {
      return "Problem[" + code + "]";
    }
  }
}
