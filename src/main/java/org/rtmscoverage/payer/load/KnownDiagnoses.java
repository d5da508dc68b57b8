package org.rtmscoverage.payer.load;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rtmscoverage.policy.DiagnosisRow;

/**
 * The diagnosis codes of the reference table.
 *
 * @param rows rows of diagnosis-codes.csv
 */
record KnownDiagnoses(List<DiagnosisRow> rows) {

  private static final int CATEGORY = 3;

  /** Keeps a copy. */
  KnownDiagnoses {
    rows = List.copyOf(rows);
  }

  /**
   * Groups of the rows that a code, or a beginning with an asterisk, hits; empty if it hits none.
   */
  Set<String> groups(String written) {
    return rows.stream()
        .filter(row -> hits(written, row))
        .map(DiagnosisRow::group)
        .collect(Collectors.toSet());
  }

  private static boolean hits(String written, DiagnosisRow row) {
    String code = dotted(row.codeUndotted());
    if (!written.endsWith("*")) {
      return row.prefix() ? written.startsWith(code) : written.equals(code);
    }
    String start = written.substring(0, written.length() - 1);
    return code.startsWith(start) || (row.prefix() && start.startsWith(code));
  }

  private static String dotted(String undotted) {
    return undotted.length() <= CATEGORY
        ? undotted
        : undotted.substring(0, CATEGORY) + "." + undotted.substring(CATEGORY);
  }

  Set<String> codes() {
    return rows.stream().map(row -> dotted(row.codeUndotted())).collect(Collectors.toSet());
  }
}
