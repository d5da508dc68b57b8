package org.rtmscoverage.eligibility.json;

import static java.util.Map.entry;

import java.util.Map;

/**
 * The words of the form that lists plans, where X12 has codes. Read on 2026-11-23 from the
 * published client library of a clearinghouse (model of 2026-06-01). A word that is on no list is
 * kept as sent.
 */
final class JsonPlanWords {

  /** Names of the lists of a plan to EB01. */
  static final Map<String, String> LISTS =
      Map.ofEntries(
          entry("coInsurance", "A"),
          entry("coPayment", "B"),
          entry("deductible", "C"),
          entry("coverageBasis", "CB"),
          entry("benefitDescription", "D"),
          entry("exclusions", "E"),
          entry("limitations", "F"),
          entry("outOfPocket", "G"),
          entry("unlimited", "H"),
          entry("nonCovered", "I"),
          entry("costContainment", "J"),
          entry("reserve", "K"),
          entry("primaryCareProvider", "L"),
          entry("preExistingCondition", "M"),
          entry("managedCareCoordinator", "MC"),
          entry("servicesRestrictedToFollowingProvider", "N"),
          entry("notDeemedMedicalNecessity", "O"),
          entry("benefitDisclaimer", "P"),
          entry("secondSurgicalOpinionRequired", "Q"),
          entry("otherOrAdditionalPayer", "R"),
          entry("priorYearHistory", "S"),
          entry("cardReportedStolen", "T"),
          entry("contactFollowingEntityForInformation", "U"),
          entry("cannotProcess", "V"),
          entry("otherSourceOfData", "W"),
          entry("healthCareFacility", "X"),
          entry("spendDown", "Y"));

  /** EB01 of a status. */
  static final Map<String, String> STATUSES =
      Map.of(
          "ACTIVE_COVERAGE", "1",
          "ACTIVE_FULL_RISK_CAPITATION", "2",
          "ACTIVE_SERVICES_CAPITATED", "3",
          "ACTIVE_SERVICES_CAPITATED_TO_PRIMARY_CARE_PROVIDER", "4",
          "ACTIVE_PENDING_INVESTIGATION", "5",
          "INACTIVE", "6",
          "INACTIVE_PENDING_ELIGIBILITY_UPDATE", "7",
          "INACTIVE_PENDING_INVESTIGATION", "8");

  /** EB02. */
  static final Map<String, String> LEVELS =
      Map.of(
          "CHILDREN_ONLY", "CHD",
          "DEPENDENTS_ONLY", "DEP",
          "EMPLOYEE_AND_CHILDREN", "ECH",
          "EMPLOYEE_ONLY", "EMP",
          "EMPLOYEE_AND_SPOUSE", "ESP",
          "FAMILY", "FAM",
          "INDIVIDUAL", "IND",
          "SPOUSE_AND_CHILDREN", "SPC",
          "SPOUSE_ONLY", "SPO");

  /** EB04, for the types a clinic meets. */
  static final Map<String, String> INSURANCES =
      Map.ofEntries(
          entry("HEALTH_MAINTENANCE_ORGANIZATION_HMO", "HM"),
          entry("HEALTH_MAINTENANCE_ORGANIZATION_HMO_MEDICARE_RISK", "HN"),
          entry("PREFERRED_PROVIDER_ORGANIZATION_PPO", "PR"),
          entry("EXCLUSIVE_PROVIDER_ORGANIZATION", "EP"),
          entry("POINT_OF_SERVICE_POS", "PS"),
          entry("INDEMNITY", "IN"),
          entry("COMMERCIAL", "C1"),
          entry("GROUP_POLICY", "GP"),
          entry("MEDICARE_PART_A", "MA"),
          entry("MEDICARE_PART_B", "MB"),
          entry("MEDICAID", "MC"),
          entry("QUALIFIED_MEDICARE_BENEFICIARY", "QM"),
          entry("OTHER", "OT"));

  /** EB06 and HSD05. */
  static final Map<String, String> PERIODS =
      Map.ofEntries(
          entry("HOUR", "6"),
          entry("DAY", "7"),
          entry("TWENTY_FOUR_HOURS", "13"),
          entry("YEARS", "21"),
          entry("SERVICE_YEAR", "22"),
          entry("CALENDAR_YEAR", "23"),
          entry("YEAR_TO_DATE", "24"),
          entry("CONTRACT", "25"),
          entry("EPISODE", "26"),
          entry("VISIT", "27"),
          entry("OUTLIER", "28"),
          entry("REMAINING", "29"),
          entry("EXCEEDED", "30"),
          entry("NOT_EXCEEDED", "31"),
          entry("LIFETIME", "32"),
          entry("LIFETIME_REMAINING", "33"),
          entry("MONTH", "34"),
          entry("WEEK", "35"),
          entry("ADMISSION", "36"));

  /** EB09 and HSD01. */
  static final Map<String, String> UNITS =
      Map.ofEntries(
          entry("VISITS", "VS"),
          entry("DAYS", "DY"),
          entry("HOURS", "HS"),
          entry("MONTH", "MN"),
          entry("YEARS", "YY"),
          entry("QUANTITY_USED", "99"),
          entry("MAXIMUM", "M2"),
          entry("MINIMUM", "8H"),
          entry("QUANTITY_APPROVED", "QA"),
          entry("COVERED_ACTUAL", "CA"),
          entry("COVERED_ESTIMATED", "CE"),
          entry("NUMBER_OF_SERVICES_OR_PROCEDURES", "P6"),
          entry("LIFE_TIME_RESERVE_ACTUAL", "LA"),
          entry("LIFE_TIME_RESERVE_ESTIMATED", "LE"));

  /** EB12. */
  static final Map<String, String> NETWORKS =
      Map.of("IN_NETWORK", "Y", "OUT_OF_NETWORK", "N", "IN_AND_OUT_OF_NETWORK", "W");

  /** EB11. */
  static final Map<String, String> AUTHORIZATIONS = Map.of("REQUIRED", "Y", "NOT_REQUIRED", "N");

  /** NM101. */
  static final Map<String, String> ROLES =
      Map.ofEntries(
          entry("PAYER", "PR"),
          entry("PRIMARY_PAYER", "PRP"),
          entry("SECONDARY_PAYER", "SEP"),
          entry("TERTIARY_PAYER", "TTP"),
          entry("THIRD_PARTY_ADMINISTRATOR", "2B"),
          entry("VENDOR", "VN"),
          entry("MANAGED_CARE_ORGANIZATION", "Y2"),
          entry("UTILIZATION_MANAGEMENT_ORGANIZATION", "X3"),
          entry("PRIMARY_CARE_PROVIDER", "P3"),
          entry("PLAN_SPONSOR", "P5"),
          entry("PROVIDER", "1P"),
          entry("FACILITY", "FA"),
          entry("EMPLOYER", "36"),
          entry("GATEWAY_PROVIDER", "GW"),
          entry("PARTY_PERFORMING_VERIFICATION", "VER"));

  /** DTP01 of a span, of its first day alone and of its last day alone. */
  static final Map<String, Span> DATES =
      Map.of(
          "plan", new Span("291", "346", "347"),
          "eligibility", new Span("307", "356", "357"),
          "benefit", new Span("292", "348", "349"),
          "service", new Span("472", "472", "472"));

  /** Names of number properties to REF01, beside those of {@link JsonWords#REFERENCES}. */
  static final Map<String, String> REFERENCES =
      Map.of(
          "group", "6P",
          "plan", "18",
          "planNetwork", "N6",
          "insurancePolicyNumber", "IG",
          "priorAuthNumber", "G1",
          "referralNumber", "9F",
          "ssn", "SY");

  /** Where an error lies to the loop of X12. */
  static final Map<String, String> LOCATIONS =
      Map.of(
          "PAYER", "2100A",
          "PROVIDER", "2100B",
          "SUBSCRIBER", "2100C",
          "DEPENDENT", "2100D");

  private JsonPlanWords() {}

  /**
   * What a date is called by how much of it was sent.
   *
   * @param whole DTP01 of a span
   * @param start DTP01 of a first day
   * @param end DTP01 of a last day
   */
  record Span(String whole, String start, String end) {}

  static String code(Map<String, String> codes, String word) {
    return codes.getOrDefault(word, word);
  }
}
