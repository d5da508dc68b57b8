package org.rtmscoverage.payer.load;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a reference table. Each reader reports a malformed cell and goes on with a stand-in,
 * which is never used, since the load then fails.
 *
 * @param file the table as it is shown
 * @param line line of the row
 * @param cells cells by column
 * @param problems where mistakes go
 */
record CsvRow(String file, int line, Map<String, String> cells, Problems problems) {

  /** A cell that must not be empty. */
  String text(String column) {
    var cell = optional(column);
    if (cell.isEmpty()) {
      problem(column, "is empty; every row needs it");
    }
    return cell;
  }

  /** A cell; empty where nothing is known. */
  String optional(String column) {
    return cells.getOrDefault(column, "");
  }

  /** A cell; null where nothing is known. */
  @Nullable String nullable(String column) {
    var cell = optional(column);
    return cell.isEmpty() ? null : cell;
  }

  /** A cell of a closed list. */
  String oneOf(String column, List<String> allowed) {
    var cell = optional(column);
    if (!allowed.contains(cell)) {
      problem(column, "is '" + cell + "'; right would be one of " + String.join(", ", allowed));
    }
    return cell;
  }

  /** A list split by semicolons; empty where nothing is known. */
  List<String> list(String column) {
    return Arrays.stream(optional(column).split(";", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }

  /** A whole number. */
  int whole(String column) {
    return whole(column, optional(column));
  }

  /** A whole number within a cell. */
  int whole(String column, String text) {
    if (text.matches("[0-9]{1,6}")) {
      return Integer.parseInt(text);
    }
    problem(column, "holds '" + text + "'; right would be a whole number");
    return 0;
  }

  /** A dose; null where not known. */
  @Nullable BigDecimal decimal(String column) {
    var cell = optional(column);
    if (cell.isEmpty()) {
      return null;
    }
    if (cell.matches("[0-9]+(\\.[0-9]+)?")) {
      return new BigDecimal(cell);
    }
    problem(
        column,
        "is '" + cell + "'; right would be a number such as 37.5, or nothing where not known");
    return null;
  }

  /** Reports a mistake in a cell. */
  void problem(String column, String text) {
    problems.add(file, line, "column " + column + " " + text);
  }
}
