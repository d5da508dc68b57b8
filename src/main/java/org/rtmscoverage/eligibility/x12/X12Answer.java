package org.rtmscoverage.eligibility.x12;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.codes.Refusal;

/**
 * A 271 put together from its loops, still in the letters of X12. What was not sent is the empty
 * string or the empty list. Protected health information.
 *
 * @param payer loop 2100A
 * @param subscriber loop 2100C; null if there was none
 * @param dependent loop 2100D; null if the patient is the subscriber
 * @param traces every TRN of the member's loops
 * @param dates every DTP of the member's loops
 * @param references every REF of the member's loops and of the benefit rows
 * @param benefits loops 2110C or 2110D, one for each EB
 * @param refusals every AAA
 * @param warnings what was odd, without any content
 */
record X12Answer(
    Party payer,
    @Nullable Party subscriber,
    @Nullable Party dependent,
    List<Trace> traces,
    List<Dated> dates,
    List<Numbered> references,
    List<Benefit> benefits,
    List<Refusal> refusals,
    List<String> warnings) {

  /** Keeps copies of what it is given. */
  X12Answer {
    traces = List.copyOf(traces);
    dates = List.copyOf(dates);
    references = List.copyOf(references);
    benefits = List.copyOf(benefits);
    refusals = List.copyOf(refusals);
    warnings = List.copyOf(warnings);
  }

  /** Hides the content. */
  @Override
  public String toString() {
    return "X12Answer[hidden]";
  }

  /**
   * NM1 with its DMG.
   *
   * @param lastName NM103, also the name of an organization
   * @param firstName NM104
   * @param id NM109
   * @param birthDate DMG02
   */
  record Party(String lastName, String firstName, String id, String birthDate) {
    /** Hides the person. */
    @Override
    public String toString() {
      return "Party[hidden]";
    }
  }

  /**
   * TRN.
   *
   * @param type TRN01: 1 for the sender's own, 2 for ours come back
   * @param number TRN02
   */
  record Trace(String type, String number) {}

  /**
   * DTP.
   *
   * @param qualifier DTP01
   * @param value DTP03, one day or two joined by a dash
   */
  record Dated(String qualifier, String value) {}

  /**
   * REF.
   *
   * @param qualifier REF01
   * @param value REF02
   * @param name REF03
   */
  record Numbered(String qualifier, String value, String name) {
    /** Hides the number. */
    @Override
    public String toString() {
      return "Numbered[hidden]";
    }
  }

  /**
   * EB with the segments that belong to it.
   *
   * @param segment number of the EB segment
   * @param kind EB01
   * @param level EB02
   * @param serviceTypes EB03
   * @param insuranceType EB04
   * @param planName EB05
   * @param period EB06
   * @param amount EB07
   * @param percent EB08
   * @param quantityQualifier EB09
   * @param quantity EB10
   * @param authorization EB11
   * @param network EB12
   * @param procedure second part of EB13
   * @param dates DTP
   * @param deliveries HSD
   * @param places III with qualifier ZZ
   * @param notes MSG, and III with another qualifier
   * @param entities loops 2120
   * @param asSent what has no place of its own, in words and codes
   */
  record Benefit(
      int segment,
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
      return "Benefit[segment " + segment + "]";
    }
  }

  /**
   * HSD.
   *
   * @param unit HSD01
   * @param number HSD02
   * @param period HSD05
   * @param periods HSD06
   */
  record Delivery(String unit, String number, String period, String periods) {}

  /**
   * NM1 and PER of loop 2120.
   *
   * @param role NM101
   * @param lastName NM103
   * @param firstName NM104
   * @param idQualifier NM108
   * @param id NM109
   * @param telephones PER numbers with qualifier TE
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
