package org.rtmscoverage.web.page.result;

import java.util.Locale;
import java.util.stream.Collectors;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLevel;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.eligibility.BenefitPeriod;
import org.rtmscoverage.web.view.BenefitRowView;

/** Benefit rows in the words of a clerk. */
final class BenefitWords {

  private BenefitWords() {}

  static String kind(BenefitRowView row, Prose say) {
    return switch (row.kind()) {
      case CO_PAYMENT -> "Copay";
      case CO_INSURANCE -> "Coinsurance";
      case OUT_OF_POCKET -> "Out-of-pocket maximum";
      case LIMITATION -> "Limit";
      case NON_COVERED -> "Not covered";
      case UNRECOGNISED -> "Code " + row.kindCode();
      default -> say.plain(row.kind());
    };
  }

  /** What a row is for: a code, services, or the plan. */
  static String service(BenefitRowView row) {
    var code = row.procedureCode();
    var types =
        row.serviceTypes().stream()
            .map(
                type -> {
                  var name = type.name();
                  return name == null ? "service type " + type.code() : name;
                })
            .collect(Collectors.joining(", "));
    var what = code != null ? "CPT " + code : types.isEmpty() ? "Plan as a whole" : types;
    return row.placesOfService().isEmpty()
        ? what
        : what
            + " ("
            + String.join(", ", row.placesOfService().stream().map(BenefitWords::place).toList())
            + ")";
  }

  private static String place(String code) {
    return code.equals("11") ? "in the office" : "place of service " + code;
  }

  static String network(BenefitNetwork network) {
    return switch (network) {
      case IN -> "in network";
      case OUT -> "out of network";
      case BOTH -> "in and out of network";
      case UNKNOWN_TO_PAYER -> "network not known to the payer";
      case NOT_STATED -> "network not stated";
    };
  }

  static String level(BenefitLevel level) {
    return switch (level) {
      case INDIVIDUAL -> "individual";
      case FAMILY -> "family";
      case OTHER -> "another group";
      case NOT_STATED -> "for whom not stated";
    };
  }

  /** A period as the end of an amount; empty if none was stated. */
  static String period(BenefitPeriod period) {
    return switch (period) {
      case DAY -> " per day";
      case WEEK -> " per week";
      case MONTH -> " per month";
      case SERVICE_YEAR -> " per plan year";
      case CALENDAR_YEAR -> " per calendar year";
      case YEAR_TO_DATE -> " used so far";
      case REMAINING -> " left";
      case VISIT -> " per visit";
      case EPISODE -> " per episode";
      case ADMISSION -> " per admission";
      case CONTRACT -> " per contract";
      case LIFETIME -> " in a lifetime";
      case LIFETIME_REMAINING -> " left of a lifetime";
      case YEARS -> " over some years";
      case OTHER -> " for another period";
      case NOT_STATED -> "";
    };
  }

  /** The amount of a row with its period; what is absent is not zero. */
  static String value(BenefitRowView row, Prose say) {
    var amount = row.amount();
    var percent = row.percent();
    var quantity = row.quantity();
    if (amount != null) {
      return say.money(amount) + period(row.period());
    }
    if (percent != null) {
      return Prose.percent(percent) + period(row.period());
    }
    if (quantity != null) {
      return quantity.number().stripTrailingZeros().toPlainString()
          + " "
          + say.plain(quantity.unit()).toLowerCase(Locale.US)
          + (quantity.used() ? " used" : "")
          + period(row.period());
    }
    return row.kind() == BenefitKind.NON_COVERED ? "not covered" : "–";
  }

  /** Whether a row says what the patient pays, or that nothing is paid. */
  static boolean isTerm(BenefitRowView row) {
    return switch (row.kind()) {
      case CO_PAYMENT, CO_INSURANCE, DEDUCTIBLE, OUT_OF_POCKET ->
          row.amount() != null || row.percent() != null;
      case NON_COVERED, EXCLUSION, NOT_MEDICALLY_NECESSARY -> true;
      default -> false;
    };
  }
}
