package org.rtmscoverage.command;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands by name, with their options as they are shown. */
enum CommandName {
  NEW_KEYS("new-keys", "", ""),
  NEW_API_KEY("new-api-key", "--name=<name> --roles=<role,…>", "--practice=<practice>"),
  NEW_STAFF("new-staff", "--name=<name> --roles=<role,…>", "--practice=<practice> --read-password"),
  VERIFY_AUDIT("verify-audit", "", "--practice=<practice> --seq=<number> --hash=<hash>"),
  ROTATE_KEYS("rotate-keys", "", "--dry-run"),
  PURGE("purge", "", "--before=<yyyy-MM-dd> --with-open-steps");

  private final String word;

  /** Options it cannot do without, separated by blanks. */
  private final String needed;

  /** The others. */
  private final String others;

  CommandName(String word, String needed, String others) {
    this.word = word;
    this.needed = needed;
    this.others = others;
  }

  static Optional<CommandName> of(String word) {
    return Stream.of(values()).filter(command -> command.word.equals(word)).findFirst();
  }

  static String all() {
    return Stream.of(values()).map(command -> command.word).collect(Collectors.joining(", "));
  }

  private static Stream<String> each(String options) {
    return Stream.of(options.split(" ", -1)).filter(option -> !option.isEmpty());
  }

  boolean knows(String option) {
    return Stream.concat(each(needed), each(others))
        .anyMatch(known -> known.equals(option) || known.startsWith(option + "="));
  }

  String usage() {
    return Stream.of(Stream.of(word), each(needed), each(others).map(one -> "[" + one + "]"))
        .flatMap(words -> words)
        .collect(Collectors.joining(" "));
  }

  /** Reads what stands after it. */
  Command command(Arguments arguments) {
    return switch (this) {
      case NEW_KEYS -> new NewKeys();
      case NEW_API_KEY -> new NewApiKey(AccountOptions.account(this, arguments));
      case NEW_STAFF ->
          new NewStaff(AccountOptions.account(this, arguments), arguments.has("--read-password"));
      case VERIFY_AUDIT -> VerifyAudit.of(arguments);
      case ROTATE_KEYS -> new RotateKeys(arguments.has("--dry-run"));
      case PURGE -> PurgeOld.of(arguments);
    };
  }
}
