package org.rtmscoverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
          "a".repeat(20_000));

  private static final List<String> FIELDS =
      List.of(
          "do",
          "payerId",
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
          "cursor");

  private OddForms() {}

  /** A form with one word in every field. */
  static Map<String, List<String>> of(String word) {
    var fields = new LinkedHashMap<String, List<String>>();
    FIELDS.forEach(field -> fields.put(field, List.of(word)));
    return fields;
  }
}
