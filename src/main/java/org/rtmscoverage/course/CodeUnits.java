package org.rtmscoverage.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rtmscoverage.vocabulary.ProcedureCode;

/**
 * What to ask the payer for: units of one code over a span of days.
 *
 * @param procedureCode the code
 * @param units how many
 * @param from first day
 * @param to last day
 */
public record CodeUnits(ProcedureCode procedureCode, int units, LocalDate from, LocalDate to) {

  /** One line for each code, in the order in which the course needs them. */
  static List<CodeUnits> of(List<PlannedSession> sessions) {
    Map<ProcedureCode, List<PlannedSession>> byCode = new LinkedHashMap<>();
    for (PlannedSession session : sessions) {
      byCode.computeIfAbsent(session.procedureCode(), _ -> new ArrayList<>()).add(session);
    }
    return byCode.entrySet().stream()
        .map(
            entry ->
                new CodeUnits(
                    entry.getKey(),
                    entry.getValue().size(),
                    entry.getValue().getFirst().date(),
                    entry.getValue().getLast().date()))
        .toList();
  }
}
