package org.rtmscoverage.payer.load;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A YAML file, parsed, that knows on which line each value stands.
 *
 * @param file the file
 * @param root its content
 * @param lines line of each value by JSON pointer
 */
record YamlDocument(ConfigFile file, JsonNode root, Map<String, Integer> lines) {

  /** Keeps a copy. */
  YamlDocument {
    lines = Map.copyOf(lines);
  }

  /** The line of a value, or of the nearest value above it that is there. */
  int line(String pointer) {
    var at = pointer;
    while (true) {
      var line = lines.get(at);
      if (line != null) {
        return line;
      }
      if (at.isEmpty()) {
        return 1;
      }
      at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
    }
  }

  /** The JSON pointer of the id of a node; of the file if no node has it. */
  String pointer(String nodeId) {
    return lines.keySet().stream()
        .filter(pointer -> pointer.endsWith("/id"))
        .filter(pointer -> root.at(pointer).stringValue("").equals(nodeId))
        .sorted()
        .findFirst()
        .orElse("");
  }

  /** The JSON pointer of a key below another. */
  static String below(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }
}
