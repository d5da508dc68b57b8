package org.rtmscoverage.ledger;

import java.util.List;
import org.rtmscoverage.vocabulary.Practice;

/** Where sealed texts stand. */
enum SealedTable {
  CHECKS("coverage_check", "id"),
  ATTEMPTS("payer_attempt", "check_id"),
  ENTRIES("check_entry", "id");

  private final String table;
  private final String idColumn;

  SealedTable(String table, String idColumn) {
    this.table = table;
    this.idColumn = idColumn;
  }

  /**
   * Where one row stands.
   *
   * @param practice whose
   * @param id the id it bears; an attempt bears its check's
   * @param number number of an attempt; 0 for everything else
   */
  record Place(Practice practice, String id, int number) {}

  /** Its name in the database. */
  String inDatabase() {
    return table;
  }

  /** Its sealed texts, by the column without "sealed_". */
  List<String> texts() {
    return switch (this) {
      case CHECKS -> List.of("request", "answer", "told", "digest");
      case ATTEMPTS -> List.of("reply");
      case ENTRIES -> List.of("body");
    };
  }

  /** Selects practice, id and number of the rows after :id and :number, in their order. */
  String pageAfter() {
    return this == ATTEMPTS
        ? "select practice, check_id as id, number from payer_attempt"
            + " where check_id > :id or (check_id = :id and number > :number)"
            + " order by check_id, number limit :limit"
        : "select practice, id, 0 as number from "
            + table
            + " where id > :id and :number = 0 order by id limit :limit";
  }

  /** Selects the sealed texts of one row. */
  String select() {
    return "select sealed_" + String.join(", sealed_", texts()) + " from " + table + one();
  }

  /** Puts other sealed texts, named as their columns, into one row. */
  String update(List<String> columns) {
    var changes = columns.stream().map(column -> "sealed_" + column + " = :" + column).toList();
    return "update " + table + " set " + String.join(", ", changes) + one();
  }

  private String one() {
    return " where practice = :practice and "
        + idColumn
        + " = :id and "
        + (this == ATTEMPTS ? "number = :number" : ":number = 0");
  }

  /** What a text of a row was sealed for. */
  String context(Place place, String column) {
    return switch (this) {
      case CHECKS -> CheckRows.context(place.practice(), place.id(), column);
      case ATTEMPTS -> AttemptRows.context(place.practice(), place.id(), place.number());
      case ENTRIES -> EntryRows.context(place.practice(), place.id());
    };
  }
}
