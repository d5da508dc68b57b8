package org.rtmscoverage.payer.load;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns one YAML file into a tree and remembers the line of every value. */
final class YamlReader {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ConfigFile file;
  private final Problems problems;
  private final Map<String, Integer> lines = new HashMap<>();

  private YamlReader(ConfigFile file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Reads a file; nothing if it is no YAML, which is then among the problems. */
  static Optional<YamlDocument> read(ConfigFile file, Problems problems) {
    var reader = new YamlReader(file, problems);
    try {
      var root = new Compose(LoadSettings.builder().build()).composeString(file.text());
      if (root.isEmpty()) {
        problems.add(file.shown(), 1, "the file is empty; give it the keys its schema asks for");
        return Optional.empty();
      }
      var tree = reader.convert(root.get(), "");
      return Optional.of(new YamlDocument(file, tree, reader.lines));
    } catch (MarkedYamlEngineException malformed) {
      var line = malformed.getProblemMark().map(YamlReader::line).orElse(1);
      reader.unreadable(line, malformed.getProblem());
    } catch (YamlEngineException malformed) {
      reader.unreadable(1, String.valueOf(malformed.getMessage()));
    }
    return Optional.empty();
  }

  private void unreadable(int line, String reason) {
    problems.add(
        file.shown(),
        line,
        "not readable as YAML: " + reason + "; mend the indentation, quotes or brackets here");
  }

  private JsonNode convert(Node node, String pointer) {
    lines.putIfAbsent(pointer, lineOf(node));
    if (node.isRecursive()) {
      problems.add(file.shown(), lineOf(node), "an alias contains itself; write the value out");
      return NODES.nullNode();
    }
    return switch (node) {
      case MappingNode mapping -> object(mapping, pointer);
      case SequenceNode sequence -> array(sequence, pointer);
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new IllegalStateException("no such node in composed YAML");
    };
  }

  private JsonNode object(MappingNode mapping, String pointer) {
    var object = NODES.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      var key = entry.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
      var below = YamlDocument.below(pointer, key);
      if (object.has(key)) {
        problems.add(
            file.shown(),
            lineOf(entry.getKeyNode()),
            "key '" + key + "' stands here twice; keep one");
        continue;
      }
      lines.put(below, lineOf(entry.getKeyNode()));
      object.set(key, convert(entry.getValueNode(), below));
    }
    return object;
  }

  private JsonNode array(SequenceNode sequence, String pointer) {
    var array = NODES.arrayNode();
    for (Node item : sequence.getValue()) {
      array.add(convert(item, pointer + "/" + array.size()));
    }
    return array;
  }

  private static JsonNode scalar(ScalarNode scalar) {
    var text = scalar.getValue();
    var tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return NODES.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return NODES.booleanNode(Boolean.parseBoolean(text));
    }
    if (tag.equals(Tag.INT) && text.matches("-?[0-9]{1,9}")) {
      return NODES.numberNode(Integer.parseInt(text));
    }
    return NODES.stringNode(text);
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(YamlReader::line).orElse(1);
  }

  private static int line(Mark mark) {
    return mark.getLine() + 1;
  }
}
