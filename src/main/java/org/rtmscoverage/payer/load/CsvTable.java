package org.rtmscoverage.payer.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A reference table, row by row.
 *
 * @param file the file
 * @param problems where mistakes go
 */
record CsvTable(ConfigFile file, Problems problems) {

  /**
   * Reads the table; a row with a mistake is left out and its mistakes are among the problems.
   *
   * @param columns columns that must be there
   * @param unique columns whose values together may stand only once
   * @param read makes a value of a row
   */
  <T> List<T> rows(List<String> columns, List<String> unique, Function<CsvRow, T> read) {
    var values = new ArrayList<T>();
    var records = records();
    if (records.isEmpty()) {
      problems.add(
          file.shown(),
          1,
          "the table has no header; its first line names the columns " + String.join(",", columns));
      return values;
    }
    var header = records.getFirst().getFields();
    var missing = columns.stream().filter(column -> !header.contains(column)).toList();
    if (!missing.isEmpty()) {
      problems.add(
          file.shown(),
          1,
          "column "
              + String.join(", ", missing)
              + " is missing; the table needs "
              + String.join(",", columns));
      return values;
    }
    var keys = new HashSet<String>();
    for (var row : records.subList(1, records.size())) {
      cells(header, row)
          .ifPresent(
              cells -> {
                var key = String.join(" ", unique.stream().map(cells::optional).toList());
                if (!keys.add(key)) {
                  cells.problem(
                      unique.getFirst(), "'" + key + "' stands in the table twice; keep one row");
                }
                values.add(read.apply(cells));
              });
    }
    return values;
  }

  private List<CsvRecord> records() {
    try (var reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(file.text())) {
      return reader.stream().toList();
    } catch (CsvParseException malformed) {
      problems.add(
          file.shown(),
          1,
          "not readable as CSV: " + malformed.getMessage() + "; close every quote");
      return List.of();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Optional<CsvRow> cells(List<String> header, CsvRecord row) {
    var line = Math.toIntExact(row.getStartingLineNumber());
    if (row.getFieldCount() != header.size()) {
      problems.add(
          file.shown(),
          line,
          "the row has "
              + row.getFieldCount()
              + " cells, the header "
              + header.size()
              + "; quote cells that hold a comma");
      return Optional.empty();
    }
    Map<String, String> cells = new HashMap<>();
    for (int at = 0; at < header.size(); at++) {
      cells.put(header.get(at), row.getField(at).strip());
    }
    return Optional.of(new CsvRow(file.shown(), line, cells, problems));
  }
}
