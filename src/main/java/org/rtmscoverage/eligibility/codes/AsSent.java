package org.rtmscoverage.eligibility.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.rtmscoverage.eligibility.BenefitLevel;
import org.rtmscoverage.eligibility.BenefitPeriod;

/**
 * Words what a payer sent and our own row has no place for, so that nothing is lost to the reader.
 * The words never decide anything. The empty string is what was not sent.
 */
public final class AsSent {

  private static final Set<String> INDICATORS = Set.of("", "Y", "N", "U");
  private static final Set<String> NETWORKS = Set.of("", "Y", "N", "U", "W");
  private static final Set<String> PROCEDURE_LISTS = Set.of("", "HC", "CJ");

  private static final Pattern POINTER = Pattern.compile("\\d{1,2}");

  private AsSent() {}

  /**
   * Words the codes of a row that have no word of ours.
   *
   * @param level EB02
   * @param period EB06
   * @param authorization EB11
   * @param network EB12
   * @return one for each such code
   */
  public static List<String> codes(
      String level, String period, String authorization, String network) {
    List<String> words = new ArrayList<>();
    if (BenefitCodes.level(level) == BenefitLevel.OTHER) {
      words.add(labelled("Coverage level", named(level, level(level))));
    }
    if (isUnnamedPeriod(period)) {
      words.add(labelled("Period", named(period, period(period))));
    }
    if (!INDICATORS.contains(authorization)) {
      words.add(labelled("Indicator 11", authorization));
    }
    if (!NETWORKS.contains(network)) {
      words.add(labelled("Network", network));
    }
    return words;
  }

  /**
   * Words a procedure but for its code, which a row has a place for.
   *
   * @param components components of EB13: code list, code, up to four modifiers, description
   * @return modifiers, and a code list other than CPT's and HCPCS's
   */
  public static List<String> procedure(List<String> components) {
    List<String> words = new ArrayList<>();
    if (!components.isEmpty() && !PROCEDURE_LISTS.contains(components.getFirst())) {
      words.add(labelled("Code list", components.getFirst()));
    }
    if (components.size() > 2) {
      String rest =
          String.join(" ", components.stream().skip(2).filter(c -> !c.isEmpty()).toList());
      if (!rest.isEmpty()) {
        words.add(labelled("Modifiers", rest));
      }
    }
    return words;
  }

  /**
   * Words the diagnoses a row points to.
   *
   * @param pointers places in the list, from 1
   * @param codes diagnosis codes
   * @return one if the row points to any
   */
  public static List<String> diagnoses(List<String> pointers, List<String> codes) {
    if (pointers.isEmpty()) {
      return List.of();
    }
    List<String> named =
        pointers.stream().filter(p -> !p.isEmpty()).map(p -> at(p, codes)).toList();
    return named.isEmpty() ? List.of() : List.of(labelled("Diagnosis", String.join(", ", named)));
  }

  /**
   * Tells whether a period is none of ours.
   *
   * @param code EB06 or HSD05
   * @return false also if it was not sent
   */
  public static boolean isUnnamedPeriod(String code) {
    return BenefitCodes.period(code) == BenefitPeriod.OTHER;
  }

  /**
   * Words one value.
   *
   * @param what what it is
   * @param value as sent
   * @return both
   */
  public static String labelled(String what, String value) {
    return what + " as sent: " + value;
  }

  private static String at(String pointer, List<String> codes) {
    int at = POINTER.matcher(pointer).matches() ? Integer.parseInt(pointer) : 0;
    return at >= 1 && at <= codes.size() ? codes.get(at - 1) : "no. " + pointer;
  }

  private static String named(String code, String name) {
    return name.isEmpty() ? code : code + " (" + name + ")";
  }

  private static String level(String eb02) {
    return switch (eb02) {
      case "CHD" -> "children";
      case "DEP" -> "dependents";
      case "ECH" -> "employee and children";
      case "EMP" -> "employee";
      case "ESP" -> "employee and spouse";
      case "SPC" -> "spouse and children";
      case "SPO" -> "spouse";
      default -> "";
    };
  }

  private static String period(String code) {
    return switch (code) {
      case "6" -> "hour";
      case "13" -> "24 hours";
      case "28" -> "outlier";
      case "30" -> "exceeded";
      case "31" -> "not exceeded";
      default -> "";
    };
  }
}
