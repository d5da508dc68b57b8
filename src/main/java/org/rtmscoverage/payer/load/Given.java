package org.rtmscoverage.payer.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists of a document: one that is left out is empty. */
final class Given {

  private Given() {}

  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
