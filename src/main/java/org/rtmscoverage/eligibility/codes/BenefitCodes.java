package org.rtmscoverage.eligibility.codes;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Named;
import org.rtmscoverage.eligibility.AuthorizationIndicator;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLevel;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.eligibility.BenefitPeriod;
import org.rtmscoverage.eligibility.ServiceType;
import org.rtmscoverage.vocabulary.DateRange;
import org.rtmscoverage.vocabulary.Money;

/**
 * Code lists of 005010X279A1 in our own words. A code that is not listed is kept as sent, never
 * guessed at.
 */
public final class BenefitCodes {

  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);
  private static final int LONGEST_NUMBER = 18;
  private static final int DAY_DIGITS = 8;

  private BenefitCodes() {}

  /**
   * Reads what a row says.
   *
   * @param eb01 EB01
   * @return UNRECOGNISED for a code that is on no list
   */
  @Named("kind")
  public static BenefitKind kind(String eb01) {
    return switch (eb01) {
      case "1", "2", "3", "4" -> BenefitKind.ACTIVE;
      case "5" -> BenefitKind.ACTIVE_PENDING;
      case "6" -> BenefitKind.INACTIVE;
      case "7", "8" -> BenefitKind.INACTIVE_PENDING;
      case "A" -> BenefitKind.CO_INSURANCE;
      case "B" -> BenefitKind.CO_PAYMENT;
      case "C" -> BenefitKind.DEDUCTIBLE;
      case "CB" -> BenefitKind.COVERAGE_BASIS;
      case "D" -> BenefitKind.BENEFIT_DESCRIPTION;
      case "E" -> BenefitKind.EXCLUSION;
      case "F" -> BenefitKind.LIMITATION;
      case "G" -> BenefitKind.OUT_OF_POCKET;
      case "H" -> BenefitKind.UNLIMITED;
      case "I" -> BenefitKind.NON_COVERED;
      case "L" -> BenefitKind.PRIMARY_CARE_PROVIDER;
      case "MC" -> BenefitKind.MANAGED_CARE_COORDINATOR;
      case "O" -> BenefitKind.NOT_MEDICALLY_NECESSARY;
      case "P" -> BenefitKind.DISCLAIMER;
      case "R" -> BenefitKind.OTHER_PAYER;
      case "U" -> BenefitKind.CONTACT_ENTITY;
      case "V" -> BenefitKind.CANNOT_PROCESS;
      case "J", "K", "M", "N", "Q", "S", "T", "W", "X", "Y" -> BenefitKind.OTHER;
      default -> BenefitKind.UNRECOGNISED;
    };
  }

  /**
   * Reads whose benefit a row is.
   *
   * @param eb02 EB02; empty if not sent
   * @return the level
   */
  @Named("level")
  public static BenefitLevel level(String eb02) {
    return switch (eb02) {
      case "IND" -> BenefitLevel.INDIVIDUAL;
      case "FAM" -> BenefitLevel.FAMILY;
      case "" -> BenefitLevel.NOT_STATED;
      default -> BenefitLevel.OTHER;
    };
  }

  /**
   * Reads the period a number belongs to.
   *
   * @param code EB06 or HSD05; empty if not sent
   * @return the period
   */
  @Named("period")
  public static BenefitPeriod period(String code) {
    return switch (code) {
      case "" -> BenefitPeriod.NOT_STATED;
      case "7" -> BenefitPeriod.DAY;
      case "21" -> BenefitPeriod.YEARS;
      case "22" -> BenefitPeriod.SERVICE_YEAR;
      case "23" -> BenefitPeriod.CALENDAR_YEAR;
      case "24" -> BenefitPeriod.YEAR_TO_DATE;
      case "25" -> BenefitPeriod.CONTRACT;
      case "26" -> BenefitPeriod.EPISODE;
      case "27" -> BenefitPeriod.VISIT;
      case "29" -> BenefitPeriod.REMAINING;
      case "32" -> BenefitPeriod.LIFETIME;
      case "33" -> BenefitPeriod.LIFETIME_REMAINING;
      case "34" -> BenefitPeriod.MONTH;
      case "35" -> BenefitPeriod.WEEK;
      case "36" -> BenefitPeriod.ADMISSION;
      default -> BenefitPeriod.OTHER;
    };
  }

  /**
   * Reads whether the row needs an authorization.
   *
   * @param eb11 EB11; empty if not sent
   * @return four states; absent is not no
   */
  @Named("authorization")
  public static AuthorizationIndicator authorization(String eb11) {
    return switch (eb11) {
      case "Y" -> AuthorizationIndicator.YES;
      case "N" -> AuthorizationIndicator.NO;
      case "U" -> AuthorizationIndicator.UNKNOWN_TO_PAYER;
      default -> AuthorizationIndicator.NOT_STATED;
    };
  }

  /**
   * Reads the network a row applies to.
   *
   * @param eb12 EB12; empty if not sent
   * @return the network
   */
  @Named("network")
  public static BenefitNetwork network(String eb12) {
    return switch (eb12) {
      case "Y" -> BenefitNetwork.IN;
      case "N" -> BenefitNetwork.OUT;
      case "W" -> BenefitNetwork.BOTH;
      case "U" -> BenefitNetwork.UNKNOWN_TO_PAYER;
      default -> BenefitNetwork.NOT_STATED;
    };
  }

  /**
   * Names the unit of a count.
   *
   * @param code EB09, HSD01 or HSD03
   * @return our word, or the code as sent
   */
  @Named("unit")
  public static String unit(String code) {
    return switch (code) {
      case "VS" -> "VISITS";
      case "DY", "DA" -> "DAYS";
      case "HS" -> "HOURS";
      case "MN" -> "MONTHS";
      default -> code;
    };
  }

  /**
   * Names what a date is of.
   *
   * @param dtp01 DTP01
   * @return our word, or OTHER with the code as sent
   */
  @Named("dateQualifier")
  public static String dateQualifier(String dtp01) {
    return switch (dtp01) {
      case "291" -> "PLAN";
      case "346" -> "PLAN_BEGIN";
      case "347" -> "PLAN_END";
      case "307" -> "ELIGIBILITY";
      case "356" -> "ELIGIBILITY_BEGIN";
      case "357" -> "ELIGIBILITY_END";
      case "292" -> "BENEFIT";
      case "348" -> "BENEFIT_BEGIN";
      case "349" -> "BENEFIT_END";
      case "472" -> "SERVICE";
      default -> "OTHER " + dtp01;
    };
  }

  /**
   * Names what a number is of.
   *
   * @param ref01 REF01
   * @return our word, or OTHER with the code as sent
   */
  @Named("referenceQualifier")
  public static String referenceQualifier(String ref01) {
    return switch (ref01) {
      case "6P", "1L" -> "GROUP_NUMBER";
      case "18" -> "PLAN_NUMBER";
      case "IG" -> "POLICY_NUMBER";
      case "G1" -> "PRIOR_AUTHORIZATION";
      default -> "OTHER " + ref01;
    };
  }

  /**
   * Names the part an entity plays.
   *
   * @param nm101 NM101
   * @return our word, or the code as sent
   */
  @Named("role")
  public static String role(String nm101) {
    return switch (nm101) {
      case "PR" -> "PAYER";
      case "2B" -> "THIRD_PARTY_ADMINISTRATOR";
      case "VN" -> "VENDOR";
      case "Y2" -> "MANAGED_CARE";
      case "X3" -> "UTILIZATION_MANAGEMENT";
      default -> nm101;
    };
  }

  /**
   * Names a service type.
   *
   * @param code EB03
   * @return the code with our name of it, if we have one
   */
  @Named("serviceType")
  public static ServiceType serviceType(String code) {
    return new ServiceType(code, ServiceTypeNames.name(code));
  }

  /**
   * Tells absent from said.
   *
   * @param text text as sent
   * @return null if empty
   */
  @Named("stated")
  public static @Nullable String stated(String text) {
    return text.isEmpty() ? null : text;
  }

  /**
   * Reads an amount.
   *
   * @param text dollars, for example 40.5
   * @return null if none was sent
   */
  @Named("money")
  public static @Nullable Money money(String text) {
    BigDecimal dollars = decimal(text);
    return dollars == null ? null : new Money(dollars);
  }

  /**
   * Reads a share. The standard wants 0.2 for 20 percent; a payer that sends 20 means the same.
   *
   * @param text EB08
   * @return a fraction; null if none was sent
   */
  @Named("share")
  public static @Nullable BigDecimal share(String text) {
    BigDecimal share = decimal(text);
    return share != null && share.compareTo(BigDecimal.ONE) > 0 ? share.divide(HUNDRED) : share;
  }

  /**
   * Reads a number.
   *
   * @param text at most 18 characters
   * @return null if it is none
   */
  @Named("decimal")
  public static @Nullable BigDecimal decimal(String text) {
    return text.length() > LONGEST_NUMBER || !isNumber(text) ? null : new BigDecimal(text);
  }

  /** True for digits with at most one point and a minus before them, and nothing else. */
  private static boolean isNumber(String text) {
    boolean digits = false;
    boolean point = false;
    for (int i = text.startsWith("-") ? 1 : 0; i < text.length(); i++) {
      char one = text.charAt(i);
      if (isDigit(one)) {
        digits = true;
      } else if (one == '.' && !point) {
        point = true;
      } else {
        return false;
      }
    }
    return digits;
  }

  private static boolean isDigit(char one) {
    return one >= '0' && one <= '9';
  }

  /**
   * Reads one day.
   *
   * @param text eight digits, year first
   * @return null if it is none
   */
  @Named("day")
  public static @Nullable LocalDate day(String text) {
    if (text.length() != DAY_DIGITS) {
      return null;
    }
    int date = 0;
    for (int i = 0; i < DAY_DIGITS; i++) {
      char one = text.charAt(i);
      if (!isDigit(one)) {
        return null;
      }
      date = date * 10 + (one - '0');
    }
    try {
      return LocalDate.of(date / 10_000, date / 100 % 100, date % 100);
    } catch (DateTimeException _) {
      return null;
    }
  }

  /**
   * Reads one day or a span of days.
   *
   * @param text DTP03
   * @return null if it is neither, or its end is before its start
   */
  public static @Nullable DateRange days(String text) {
    int dash = text.indexOf('-');
    LocalDate from = day(dash < 0 ? text : text.substring(0, dash));
    LocalDate to = dash < 0 ? from : day(text.substring(dash + 1));
    if (from == null || to == null || to.isBefore(from)) {
      return null;
    }
    return new DateRange(from, to.equals(OPEN_END) ? null : to);
  }
}
