package org.rtmscoverage.ledger.nemesis;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a service under test keeps its ledger. */
sealed interface Store extends AutoCloseable {

  /** What leads the service there. */
  Map<String, String> properties();

  /** Opens it beside the service, which must not run if the store is a file. */
  Connection connect() throws SQLException;

  @Override
  void close();

  /**
   * H2 in a file.
   *
   * @param folder where the file is
   */
  record H2File(Path folder) implements Store {

    @Override
    public Map<String, String> properties() {
      return Map.of("rtmscoverage.ledger.url", "h2:" + folder.resolve("ledger"));
    }

    @Override
    public Connection connect() throws SQLException {
      return DriverManager.getConnection(
          "jdbc:h2:file:"
              + folder.resolve("ledger")
              + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE");
    }

    @Override
    public void close() {
      // the test's folder goes with the test
    }
  }

  /** A real PostgreSQL that can be stopped and started again. */
  final class PostgresServer implements Store {

    private static final String NAME = "ledger";
    private static final String USER = "postgres";
    private static final Duration TO_START = Duration.ofMinutes(2);

    private final Path folder;
    private final int port = ServiceProcess.freePort();
    private @Nullable EmbeddedPostgres server;

    PostgresServer(Path folder) {
      this.folder = folder;
      start();
      try (var connection =
              DriverManager.getConnection(
                  "jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, USER);
          var statement = connection.createStatement()) {
        statement.execute("create database " + NAME);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    void start() {
      try {
        server =
            EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("log_min_messages", "fatal")
                .setServerConfig("max_connections", "60")
                .setServerConfig("synchronous_commit", "off") // the service must insist on it
                .setPGStartupWait(TO_START)
                .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Ends it: told to, with its transactions rolled back, or struck down in their midst. */
    void stop(boolean struckDown) {
      try {
        if (struckDown) {
          strike();
        }
        if (server != null) {
          server.close();
          server = null;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** SIGQUIT: PostgreSQL goes without a checkpoint and repairs itself at its next start. */
    private void strike() throws IOException {
      long pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst());
      var postmaster = ProcessHandle.of(pid);
      new ProcessBuilder("kill", "-QUIT", String.valueOf(pid)).start().onExit().join();
      postmaster.ifPresent(process -> process.onExit().join());
    }

    @Override
    public Map<String, String> properties() {
      return Map.of(
          "rtmscoverage.ledger.url",
          "postgresql://127.0.0.1:" + port + "/" + NAME,
          "rtmscoverage.ledger.username",
          USER,
          "rtmscoverage.ledger.password",
          USER);
    }

    @Override
    public Connection connect() throws SQLException {
      return DriverManager.getConnection(
          "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, USER, USER);
    }

    @Override
    public void close() {
      stop(false);
    }
  }
}
