package org.rtmscoverage.eligibility.codes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Service type codes in words of ours. Those a clinic meets around rTMS are named; every other code
 * is kept without a name.
 */
public final class ServiceTypeNames {

  private ServiceTypeNames() {}

  /**
   * Names a service type.
   *
   * @param code X12 service type code
   * @return null for a code we have no name for
   */
  public static @Nullable String name(String code) {
    return switch (code) {
      case "30" -> "Health plan coverage";
      case "MH" -> "Mental health";
      case "CE" -> "Mental health provider, inpatient";
      case "CF" -> "Mental health provider, outpatient";
      case "CG" -> "Mental health facility, inpatient";
      case "CH" -> "Mental health facility, outpatient";
      case "A4" -> "Psychiatric";
      case "A5" -> "Psychiatric room and board";
      case "A6" -> "Psychotherapy";
      case "A7" -> "Psychiatric, inpatient";
      case "A8" -> "Psychiatric, outpatient";
      case "AI" -> "Substance abuse";
      case "AJ" -> "Alcoholism";
      case "AK" -> "Drug addiction";
      case "CI" -> "Substance abuse facility, inpatient";
      case "CJ" -> "Substance abuse facility, outpatient";
      case "BB" -> "Partial hospitalization, psychiatric";
      case "BC" -> "Day care, psychiatric";
      case "22" -> "Social work";
      case "96" -> "Physician, professional";
      case "98" -> "Physician office visit";
      case "99" -> "Physician visit, inpatient";
      case "A0" -> "Physician visit, outpatient";
      case "BY" -> "Physician office visit, sick";
      case "BZ" -> "Physician office visit, well";
      default -> medical(code);
    };
  }

  /**
   * Cuts a text into codes, whatever stands between them.
   *
   * @param text one code or several
   * @return the codes in the order they stand in; empty if there is none
   */
  public static List<String> codes(String text) {
    List<String> codes = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      if (!isOfCode(text.charAt(at))) {
        if (at > from) {
          codes.add(text.substring(from, at));
        }
        from = at + 1;
      }
    }
    if (text.length() > from) {
      codes.add(text.substring(from));
    }
    return codes;
  }

  private static boolean isOfCode(char one) {
    return (one >= '0' && one <= '9') || (one >= 'A' && one <= 'Z') || (one >= 'a' && one <= 'z');
  }

  private static @Nullable String medical(String code) {
    return switch (code) {
      case "1" -> "Medical care";
      case "2" -> "Surgical";
      case "4" -> "Diagnostic X-ray";
      case "5" -> "Diagnostic laboratory";
      case "33" -> "Chiropractic";
      case "35" -> "Dental care";
      case "47" -> "Hospital";
      case "48" -> "Hospital, inpatient";
      case "50" -> "Hospital, outpatient";
      case "51" -> "Hospital, emergency accident";
      case "52" -> "Hospital, emergency medical";
      case "60" -> "General benefits";
      case "73" -> "Diagnostic medical";
      case "86" -> "Emergency services";
      case "88" -> "Pharmacy";
      case "AL" -> "Vision";
      case "UC" -> "Urgent care";
      default -> null;
    };
  }
}
