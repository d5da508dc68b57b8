package org.rtmscoverage.payer.load;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects every mistake of one load, so that they can be reported together. */
final class Problems {

  private final SortedSet<Problem> found = new TreeSet<>();

  void add(String file, int line, String text) {
    found.add(new Problem(file, line, text));
  }

  void add(YamlDocument document, String pointer, String text) {
    add(document.file().shown(), document.line(pointer), text);
  }

  /** Ends the load if there is any mistake. */
  void refuse() {
    if (!found.isEmpty()) {
      throw new PayerConfigException(list());
    }
  }

  List<String> list() {
    return found.stream().map(Problem::toString).toList();
  }
}
