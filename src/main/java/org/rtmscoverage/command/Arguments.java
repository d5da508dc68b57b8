package org.rtmscoverage.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands after a command.
 *
 * @param options the command's own options by name; the value is empty where there is no "="
 * @param properties configuration of the service, which has a dot in its name, as it was written
 */
record Arguments(Map<String, String> options, List<String> properties) {

  /** Refuses what the command does not know. */
  static Arguments of(CommandName command, List<String> words) {
    Map<String, String> options = new LinkedHashMap<>();
    List<String> properties = new ArrayList<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      if (name.startsWith("--") && name.contains(".")) {
        properties.add(word);
      } else if (!command.knows(name)) {
        throw new UsageException("Not understood: " + name + ". Usage: " + command.usage());
      } else if (options.put(name, equals < 0 ? "" : word.substring(equals + 1)) != null) {
        throw new UsageException(name + " stands there twice.");
      }
    }
    return new Arguments(Map.copyOf(options), List.copyOf(properties));
  }

  /** The value of an option; empty if it is not there. */
  Optional<String> value(String name) {
    String value = options.get(name);
    if (value != null && value.isBlank()) {
      throw new UsageException(name + " needs a value: " + name + "=…");
    }
    return Optional.ofNullable(value);
  }

  /** Whether an option is there that takes no value. */
  boolean has(String name) {
    String value = options.get(name);
    if (value != null && !value.isEmpty()) {
      throw new UsageException(name + " takes no value.");
    }
    return value != null;
  }

  /** Refuses an option without another. */
  void together(Set<String> names) {
    long there = names.stream().filter(options::containsKey).count();
    if (there != 0 && there != names.size()) {
      throw new UsageException(
          String.join(", ", names.stream().sorted().toList()) + " go together.");
    }
  }
}
