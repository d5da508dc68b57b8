package org.rtmscoverage.ledger.database;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/**
 * The databases the ledger runs on, each opened when a test first asks for it. One PostgreSQL
 * serves all tests and ends with them. Use it as {@code @EnumSource LedgerDatabases}.
 */
@NullUnmarked
public enum LedgerDatabases {
  /** H2 in memory. */
  H2 {
    @Override
    DatabaseProperties empty(String name) {
      return properties("h2:mem:" + name, null);
    }
  },
  /** A real PostgreSQL. */
  POSTGRESQL {
    @Override
    DatabaseProperties empty(String name) {
      return properties("postgresql://localhost:" + Postgres.with(name) + "/" + name, "postgres");
    }
  };

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /**
   * A database that only the tests of one class use.
   *
   * @param test the class
   * @return its database, the same at each call
   */
  public LedgerDatabase of(Class<?> test) {
    return Opened.BY_USER.computeIfAbsent(new Opened(this, test), _ -> fresh());
  }

  /**
   * An empty database that nobody else uses.
   *
   * @return a new one at each call
   */
  public LedgerDatabase fresh() {
    return new LedgerDatabase(
        empty("ledger_" + NUMBER.incrementAndGet()), new SimpleMeterRegistry());
  }

  /**
   * An empty database that nobody else uses, for a process of its own.
   *
   * @return options that name it on a command line
   */
  public List<String> options() {
    DatabaseProperties properties = empty("ledger_" + NUMBER.incrementAndGet());
    return Stream.of(
            "--rtmscoverage.ledger.url=" + properties.url(),
            properties.username() == null
                ? "--rtmscoverage.ledger.username="
                : "--rtmscoverage.ledger.username=" + properties.username())
        .toList();
  }

  abstract DatabaseProperties empty(String name);

  /** Patience is long, because it is not what is tested, and machines may be busy. */
  private static DatabaseProperties properties(String url, String username) {
    return new DatabaseProperties(url, username, username, 6, Duration.ofMinutes(1));
  }

  /**
   * Who has a database of its own.
   *
   * @param kind which database
   * @param test whose it is
   */
  private record Opened(LedgerDatabases kind, Class<?> test) {
    private static final Map<Opened, LedgerDatabase> BY_USER = new ConcurrentHashMap<>();
  }

  /** The one PostgreSQL of this process; it ends with it. */
  private static final class Postgres {

    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("log_min_messages", "fatal")
            .setPGStartupWait(Duration.ofMinutes(2))
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static int with(String database) {
      try (var connection = SERVER.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + database);
        return SERVER.getPort();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
