package org.rtmscoverage.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One line from whoever runs a command: from a terminal, which does not show it then, or else from
 * standard input.
 *
 * @param in standard input, in UTF-8
 */
record PasswordLine(InputStream in) implements Supplier<String> {

  @Override
  public String get() {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(PasswordLine::typed)
        .orElseGet(this::piped);
  }

  private static String typed(Console terminal) {
    var typed = terminal.readPassword("Password: ");
    return typed == null ? "" : new String(typed);
  }

  private String piped() {
    try {
      // decodes strictly: a character that was replaced would make another password
      var line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
      var text = line.readLine();
      return text == null ? "" : text;
    } catch (IOException _) {
      throw new UsageException("The password on standard input cannot be read as UTF-8.");
    }
  }
}
