package org.rtmscoverage.ledger.audit;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;

/** Reads columns that are never null. */
final class Columns {

  private Columns() {}

  static String text(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, String.class));
  }

  static long number(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Long.class));
  }

  static Instant moment(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, OffsetDateTime.class)).toInstant();
  }
}
