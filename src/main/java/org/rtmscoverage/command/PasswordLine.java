package org.rtmscoverage.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
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
    var console = Objects.requireNonNull(System.console());
    if (console.isTerminal()) {
      var typed = console.readPassword("Password: ");
      return typed == null ? "" : new String(typed);
    }
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
