package org.rtmscoverage.web;

import java.util.Collection;
import java.util.List;
import org.rtmscoverage.payer.NearNames;

/** Names that a mistyped one may have meant, as a sentence for a problem. */
final class NearHint {

  private static final int MOST = 3;

  private NearHint() {}

  /** Names near to a word; empty if none is. */
  static String of(String word, Collection<String> names) {
    return of(NearNames.nearest(word, names, MOST));
  }

  /** Names found before; empty if there are none. */
  static String of(List<String> near) {
    return near.isEmpty() ? "" : " Near: " + String.join(", ", near) + ".";
  }
}
