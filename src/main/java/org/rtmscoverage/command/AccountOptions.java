package org.rtmscoverage.command;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rtmscoverage.security.NewAccount;
import org.rtmscoverage.security.Role;
import org.rtmscoverage.vocabulary.Practice;

/** What the commands that make accounts have in common. */
final class AccountOptions {

  private AccountOptions() {}

  static NewAccount account(CommandName command, Arguments arguments) {
    if (!arguments.properties().isEmpty()) {
      throw new UsageException("It takes no properties of the service. Usage: " + command.usage());
    }
    var name = required(command, arguments, "--name");
    if (!NewAccount.isName(name)) {
      throw new UsageException(
          "--name is 1 to 40 lower-case letters, digits, dashes and dots, and begins with a letter"
              + " or a digit.");
    }
    return new NewAccount(
        name, practice(arguments), roles(required(command, arguments, "--roles")));
  }

  private static String required(CommandName command, Arguments arguments, String option) {
    return arguments
        .value(option)
        .orElseThrow(() -> new UsageException(option + " is missing. Usage: " + command.usage()));
  }

  private static Practice practice(Arguments arguments) {
    try {
      return new Practice(arguments.value("--practice").orElse("default"));
    } catch (IllegalArgumentException _) { // said in the operator's words instead
      throw new UsageException(
          "--practice is 1 to 63 lower-case letters, digits and dashes, and begins with no dash.");
    }
  }

  private static Set<Role> roles(String words) {
    return Stream.of(words.split(",", -1))
        .map(word -> NewAccount.role(word).orElseThrow(AccountOptions::noSuchRole))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static UsageException noSuchRole() {
    return new UsageException(
        "--roles lists one or more of "
            + Stream.of(Role.values()).map(Role::word).collect(Collectors.joining(","))
            + ".");
  }

  /** Says where the printed lines go. */
  static void introduce(NewAccount account, Consumer<String> aside) {
    aside.accept(
        account.isForEnvironment()
            ? "For the environment of the service:"
            : "For a properties file of the service; environment variables cannot carry this name:");
  }
}
