package org.rtmscoverage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Forms filled with what nobody means to send. */
final class OddForms {

  static final List<String> WORDS =
      List.of(
          "x",
          "\u0000",
          "2026-02-30",
          "-1",
          "1e400",
          "<script>alert(1)</script>",
          "${7*7} [[${7*7}]]",
          "add:/clinical/nothing",
          "remove:/clinical/medicationTrials/99",
          "0042",
          "a".repeat(20_000));

  private static final int LONGEST = 60;

  private static final List<String> FIELDS =
      List.of(
          "do",
          "serviceDate",
          "/serviceDate",
          "/member/memberId",
          "/member/dateOfBirth",
          "/treatment/sessionsPlanned",
          "/treatment/procedureCodes",
          "/clinical/medicationTrials/0/drug",
          "/clinical/medicationTrials/998/drug",
          "/clinical/safetyScreen/PSYCHOSIS",
          "/clinical",
          "/question",
          "/answer",
          "/answeredAt",
          "/decision",
          "/unitsByCode/90867",
          "/state",
          "/note",
          "/memberId",
          "/lastName",
          "/nowhere/at/all",
          "key",
          "cursor",
          "payerId",
          "outcome",
          "acceptedFrom",
          "openSteps",
          "asOf",
          "from",
          "to",
          "sort",
          "dir",
          "show",
          "q",
          "name",
          "document",
          "as",
          "done");

  private OddForms() {}

  /** A form with one word in every field. */
  static Map<String, List<String>> of(String word) {
    var fields = new LinkedHashMap<String, List<String>>();
    FIELDS.forEach(field -> fields.put(field, List.of(word)));
    return fields;
  }

  /**
   * The same behind a question mark, as long as an address may be, and one name without a value.
   */
  static String query(Map<String, List<String>> fields) {
    if (fields.isEmpty()) {
      return "";
    }
    return fields.entrySet().stream()
        .filter(field -> !field.getKey().startsWith("/"))
        .map(field -> field.getKey() + "=" + encoded(field.getValue().getFirst()))
        .collect(Collectors.joining("&", "?payerId&", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(
        text.substring(0, Math.min(text.length(), LONGEST)), StandardCharsets.UTF_8);
  }
}
