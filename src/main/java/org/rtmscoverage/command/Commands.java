package org.rtmscoverage.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.database.DatabaseStartException;
import org.rtmscoverage.ledger.database.LedgerUnavailableException;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs what is asked for on the command line instead of the service. */
public final class Commands {

  private static final int WELL = 0;
  private static final int NOT_WELL = 1;
  private static final int NOT_UNDERSTOOD = 2;

  /** Weaker than whatever the operator sets. Nobody waits for a command as a clinic does. */
  private static final Map<String, Object> DEFAULTS =
      Map.of(
          "logging.level.root", "off",
          "rtmscoverage.ledger.pool-size", "2",
          "rtmscoverage.ledger.patience", "5m");

  private final Supplier<String> in;

  /** The service says what it migrates; a command prints what it was asked for. */
  private static final String QUIET =
      "--logging.level.org.flywaydb.core.internal.command.DbMigrate=off";

  private final PrintStream out;
  private final PrintStream err;

  Commands(Supplier<String> in, PrintStream out, PrintStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /**
   * Whether the service is not what is asked for.
   *
   * @param args the command line
   * @return true if any word of it is not an option
   */
  public static boolean wanted(String... args) {
    return Stream.of(args).anyMatch(arg -> !arg.startsWith("--"));
  }

  /**
   * Runs a command to its end and prints what came of it.
   *
   * @param args the command line, the command first
   * @return exit code: 0 if all is well, 1 if not, 2 if the command line is not understood
   */
  public static int run(String... args) {
    return new Commands(new PasswordLine(System.in), System.out, System.err).perform(List.of(args));
  }

  int perform(List<String> args) {
    try {
      CommandName name =
          CommandName.of(args.getFirst())
              .orElseThrow(
                  () ->
                      new UsageException(
                          "The first word is no command; commands are "
                              + CommandName.all()
                              + "; without one the service starts."));
      Arguments arguments = Arguments.of(name, args.subList(1, args.size()));
      return perform(name.command(arguments), arguments) ? WELL : NOT_WELL;
    } catch (UsageException e) {
      return failed(e.getMessage(), NOT_UNDERSTOOD);
    } catch (LedgerUnavailableException e) {
      return failed(
          "The ledger's database did not do what it was asked ("
              + e.getMessage()
              + "); what was done before is kept: run the command again.",
          NOT_WELL);
    } catch (BeansException e) {
      return failed(sentence(e), NOT_WELL);
    }
  }

  private boolean perform(Command command, Arguments arguments) {
    return switch (command) {
      case Command.Alone alone -> {
        alone.run(in, out::println, err::println);
        yield true;
      }
      case Command.OnLedger onLedger -> {
        try (ConfigurableApplicationContext ledger = ledger(arguments)) {
          yield Objects.requireNonNull(onLedger.run(ledger, out::println).block());
        }
      }
    };
  }

  private static ConfigurableApplicationContext ledger(Arguments arguments) {
    return new SpringApplicationBuilder(CommandContext.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .properties(DEFAULTS)
        .run(
            Stream.concat(Stream.of(QUIET), arguments.properties().stream())
                .toArray(String[]::new));
  }

  private int failed(@Nullable String sentence, int code) {
    err.println(sentence);
    return code;
  }

  private static @Nullable String sentence(BeansException e) {
    Throwable cause = e.getMostSpecificCause();
    return cause instanceof DatabaseStartException start && start.isInUse()
        ? "The ledger's database is in use by another process: stop the service first, or verify"
            + " the audit trail in it with GET /v1/audit-verification."
        : cause.getMessage();
  }
}
