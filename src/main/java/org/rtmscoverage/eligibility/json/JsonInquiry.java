package org.rtmscoverage.eligibility.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as it goes over the wire; what is null or empty is not sent. Protected health
 * information.
 *
 * @param tradingPartnerServiceId electronic payer id
 * @param provider who asks
 * @param subscriber the patient, or whose dependent the patient is
 * @param dependents the patient, if not the subscriber; at most one
 * @param encounter what is asked about
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record JsonInquiry(
    String tradingPartnerServiceId,
    Clinic provider,
    Person subscriber,
    List<Person> dependents,
    Encounter encounter) {
  /** Keeps a copy. */
  JsonInquiry {
    dependents = List.copyOf(dependents);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "JsonInquiry[hidden]";
  }

  /**
   * Who asks.
   *
   * @param organizationName name of the clinic
   * @param npi national provider identifier, ten digits
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Clinic(String organizationName, String npi) {}

  /**
   * A person.
   *
   * @param memberId number on the card; empty for a dependent
   * @param firstName given name
   * @param lastName family name
   * @param suffix Jr, III and the like
   * @param dateOfBirth eight digits
   * @param gender M or F
   * @param individualRelationshipCode X12 code of a dependent's relationship to the subscriber
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Person(
      String memberId,
      String firstName,
      String lastName,
      String suffix,
      String dateOfBirth,
      String gender,
      String individualRelationshipCode) {
    /** Hides the person. */
    @Override
    public String toString() {
      return "Person[hidden]";
    }
  }

  /**
   * What is asked about.
   *
   * @param serviceTypeCodes one X12 service type code
   * @param dateOfService eight digits; null for today
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Encounter(List<String> serviceTypeCodes, @Nullable String dateOfService) {
    /** Keeps a copy. */
    Encounter {
      serviceTypeCodes = List.copyOf(serviceTypeCodes);
    }
  }
}
