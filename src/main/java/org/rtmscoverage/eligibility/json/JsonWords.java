package org.rtmscoverage.eligibility.json;

import static java.util.Map.entry;

import java.util.Map;

/**
 * The words this form uses where X12 has codes. Where a code property is absent, its word says the
 * same; a word that is on no list is kept as sent.
 */
final class JsonWords {

  /** Names of date properties to DTP01. */
  static final Map<String, String> DATES =
      Map.ofEntries(
          entry("plan", "291"),
          entry("planBegin", "346"),
          entry("planEnd", "347"),
          entry("eligibility", "307"),
          entry("eligibilityBegin", "356"),
          entry("eligibilityEnd", "357"),
          entry("benefit", "292"),
          entry("benefitBegin", "348"),
          entry("benefitEnd", "349"),
          entry("service", "472"),
          entry("coordinationOfBenefits", "290"),
          entry("primaryCareProvider", "295"),
          entry("latestVisitOrConsultation", "304"),
          entry("enrollment", "382"),
          entry("issue", "102"),
          entry("dateOfDeath", "442"),
          entry("dateOfLastUpdate", "636"));

  /** Names of number properties to REF01. */
  static final Map<String, String> REFERENCES =
      Map.of(
          "groupNumber", "6P",
          "planNumber", "18",
          "insurancePolicyNumber", "IG",
          "priorAuthorizationNumber", "G1",
          "referralNumber", "9F",
          "planNetworkIdNumber", "N6",
          "socialSecurityNumber", "SY",
          "ssn", "SY");

  /** Names of number properties to the property that describes the number. */
  static final Map<String, String> DESCRIPTIONS =
      Map.of(
          "groupNumber", "groupDescription",
          "planNumber", "planDescription",
          "planNetworkIdNumber", "planNetworkIdDescription");

  /** EB02. */
  static final Map<String, String> LEVELS = Map.of("Individual", "IND", "Family", "FAM");

  /** EB12. */
  static final Map<String, String> NETWORKS =
      Map.of("Yes", "Y", "No", "N", "Not Applicable", "W", "Unknown", "U");

  /** EB06 and HSD05. */
  static final Map<String, String> PERIODS =
      Map.ofEntries(
          entry("Day", "7"),
          entry("Years", "21"),
          entry("Service Year", "22"),
          entry("Calendar Year", "23"),
          entry("Year to Date", "24"),
          entry("Contract", "25"),
          entry("Episode", "26"),
          entry("Visit", "27"),
          entry("Remaining", "29"),
          entry("Lifetime", "32"),
          entry("Lifetime Remaining", "33"),
          entry("Month", "34"),
          entry("Week", "35"),
          entry("Admission", "36"));

  /** EB09 and HSD01. */
  static final Map<String, String> UNITS =
      Map.of("Visits", "VS", "Days", "DY", "Hours", "HS", "Month", "MN", "Months", "MN");

  /** NM101. */
  static final Map<String, String> ROLES =
      Map.ofEntries(
          entry("Payer", "PR"),
          entry("Primary Payer", "PRP"),
          entry("Secondary Payer", "SEP"),
          entry("Tertiary Payer", "TTP"),
          entry("Third-Party Administrator", "2B"),
          entry("Vendor", "VN"),
          entry("Managed Care Organization", "Y2"),
          entry("Utilization Management Organization", "X3"),
          entry("Primary Care Provider", "P3"),
          entry("Plan Sponsor", "P5"),
          entry("Provider", "1P"),
          entry("Party Performing Verification", "VER"));

  private JsonWords() {}

  static String code(Map<String, String> codes, String word) {
    return codes.getOrDefault(word, word);
  }
}
