package org.rtmscoverage.eligibility.fhir;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Named;
import org.rtmscoverage.eligibility.AuthorizationIndicator;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLevel;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.eligibility.ServiceType;
import org.rtmscoverage.eligibility.codes.BenefitCodes;
import org.rtmscoverage.eligibility.codes.ServiceTypeNames;
import org.rtmscoverage.eligibility.fhir.FhirAnswer.Row;
import org.rtmscoverage.vocabulary.DateRange;
import org.rtmscoverage.vocabulary.Money;

/** Code lists of FHIR R4 in our own words. A code that is not listed is kept as sent. */
final class FhirCodes {

  /** Coverage is in force. */
  static final String IN_FORCE = "inforce";

  /** Coverage is not in force. */
  static final String NOT_IN_FORCE = "not-inforce";

  /** A service is excluded. */
  static final String EXCLUDED = "excluded";

  /** A service is described, and nothing more. */
  static final String DESCRIBED = "described";

  /** Another organization runs the benefit. */
  static final String ADMINISTRATOR = "benefit-administrator";

  /** A statement with a modifier we do not know: it may mean the opposite. */
  static final String MODIFIED = "modified";

  /** Begins a type that is a benefit code (EB01) of X12. */
  static final String X12 = "x12:";

  private static final int MOST_DIGITS = 18;
  private static final int DAY_LENGTH = 10;
  private static final int MONTH_LENGTH = 7;
  private static final int YEAR_LENGTH = 4;
  private static final int OPEN_YEAR = 9999;

  private FhirCodes() {}

  @Named("kind")
  static BenefitKind kind(Row row) {
    return kind(row.type(), row.term());
  }

  static BenefitKind kind(String type, String term) {
    if (type.startsWith(X12)) {
      return BenefitCodes.kind(type.substring(X12.length()));
    }
    return switch (type) {
      case IN_FORCE -> BenefitKind.ACTIVE;
      case NOT_IN_FORCE -> BenefitKind.INACTIVE;
      case EXCLUDED -> BenefitKind.NON_COVERED;
      case DESCRIBED -> BenefitKind.BENEFIT_DESCRIPTION;
      case ADMINISTRATOR -> BenefitKind.CONTACT_ENTITY;
      case "deductible" -> BenefitKind.DEDUCTIBLE;
      case "copay" -> BenefitKind.CO_PAYMENT;
      case "copay-percent" -> BenefitKind.CO_INSURANCE;
      case "copay-maximum" ->
          term.equals("annual") || term.equals("lifetime")
              ? BenefitKind.OUT_OF_POCKET
              : BenefitKind.OTHER;
      case "visit", "benefit" -> BenefitKind.LIMITATION;
      default -> BenefitKind.OTHER;
    };
  }

  @Named("kindCode")
  static String kindCode(String type) {
    return type.startsWith(X12) ? type.substring(X12.length()) : type;
  }

  @Named("level")
  static BenefitLevel level(String unit) {
    return switch (unit) {
      case "" -> BenefitLevel.NOT_STATED;
      case "individual" -> BenefitLevel.INDIVIDUAL;
      case "family" -> BenefitLevel.FAMILY;
      default -> BenefitLevel.OTHER;
    };
  }

  /** A tier we do not know is not taken for the network asked about. */
  @Named("network")
  static BenefitNetwork network(String network) {
    return switch (network) {
      case "" -> BenefitNetwork.NOT_STATED;
      case "in" -> BenefitNetwork.IN;
      case "out" -> BenefitNetwork.OUT;
      default -> BenefitNetwork.UNKNOWN_TO_PAYER;
    };
  }

  @Named("authorization")
  static AuthorizationIndicator authorization(@Nullable Boolean required) {
    if (required == null) {
      return AuthorizationIndicator.NOT_STATED;
    }
    return required ? AuthorizationIndicator.YES : AuthorizationIndicator.NO;
  }

  @Named("serviceType")
  static ServiceType serviceType(String code) {
    return new ServiceType(code, ServiceTypeNames.name(code));
  }

  @Named("stated")
  static @Nullable String stated(String text) {
    return BenefitCodes.stated(text);
  }

  @Named("money")
  static @Nullable Money money(@Nullable BigDecimal dollars) {
    return dollars == null ? null : new Money(dollars);
  }

  /** A number small enough to reckon with; null for any other. */
  static @Nullable BigDecimal sane(@Nullable BigDecimal number) {
    return number == null
            || number.precision() > MOST_DIGITS
            || Math.abs((long) number.scale()) > MOST_DIGITS
        ? null
        : number;
  }

  /** A whole day; null for anything shorter. */
  @Named("day")
  static @Nullable LocalDate day(String text) {
    return text.length() < DAY_LENGTH ? null : first(text);
  }

  /** Both ends of a span, each as exact as it was sent; null if it has none or they cross. */
  static @Nullable DateRange span(String start, String end) {
    LocalDate from = first(start);
    LocalDate to = last(end);
    if ((from == null && to == null) || (from != null && to != null && to.isBefore(from))) {
      return null;
    }
    return new DateRange(from, to != null && to.getYear() == OPEN_YEAR ? null : to);
  }

  private static @Nullable LocalDate first(String text) {
    try {
      return switch (text.length()) {
        case 0 -> null;
        case YEAR_LENGTH -> Year.parse(text).atDay(1);
        case MONTH_LENGTH -> YearMonth.parse(text).atDay(1);
        default -> LocalDate.parse(text.substring(0, Math.min(DAY_LENGTH, text.length())));
      };
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static @Nullable LocalDate last(String text) {
    LocalDate first = first(text);
    if (first == null) {
      return null;
    }
    return switch (text.length()) {
      case YEAR_LENGTH -> first.withDayOfYear(first.lengthOfYear());
      case MONTH_LENGTH -> first.withDayOfMonth(first.lengthOfMonth());
      default -> first;
    };
  }
}
