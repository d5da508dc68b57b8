package org.rtmscoverage.command;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands by name, with their options as they are shown. */
enum CommandName {
  NEW_KEYS("new-keys", ""),
  VERIFY_AUDIT("verify-audit", "--practice=<practice> --seq=<number> --hash=<hash>"),
  ROTATE_KEYS("rotate-keys", "--dry-run"),
  PURGE("purge", "--before=<yyyy-MM-dd> --with-open-steps");

  private final String word;

  /** Separated by blanks. */
  private final String options;

  CommandName(String word, String options) {
    this.word = word;
    this.options = options;
  }

  static Optional<CommandName> of(String word) {
    return Stream.of(values()).filter(command -> command.word.equals(word)).findFirst();
  }

  static String all() {
    return Stream.of(values()).map(command -> command.word).collect(Collectors.joining(", "));
  }

  private Stream<String> options() {
    return Stream.of(options.split(" ", -1)).filter(option -> !option.isEmpty());
  }

  boolean knows(String option) {
    return options().anyMatch(known -> known.equals(option) || known.startsWith(option + "="));
  }

  String usage() {
    return Stream.concat(Stream.of(word), options().map(option -> "[" + option + "]"))
        .collect(Collectors.joining(" "));
  }

  /** Reads what stands after it. */
  Command command(Arguments arguments) {
    return switch (this) {
      case NEW_KEYS -> new NewKeys();
      case VERIFY_AUDIT -> VerifyAudit.of(arguments);
      case ROTATE_KEYS -> new RotateKeys(arguments.has("--dry-run"));
      case PURGE -> PurgeOld.of(arguments);
    };
  }
}
