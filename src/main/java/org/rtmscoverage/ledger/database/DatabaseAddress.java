package org.rtmscoverage.ledger.database;

import io.r2dbc.h2.H2ConnectionConfiguration;
import io.r2dbc.h2.H2ConnectionFactory;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.client.SSLMode;
import io.r2dbc.spi.ConnectionFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.netty.resources.LoopResources;

/** The address of a database, for the migrations (JDBC) and for everything else (R2DBC). */
sealed interface DatabaseAddress {

  /** The address Flyway opens. */
  String jdbc();

  /**
   * Opens connections, which work on these threads if not on their caller's; none is opened yet.
   */
  ConnectionFactory connections(LoopResources loops);

  /** In words for an operator, without credentials. */
  String shown();

  /** What to do if it cannot be opened. */
  String fix();

  /** Closes what this process alone has opened, after its last connection is given back. */
  default void close(@Nullable String username, @Nullable String password) {}

  /** Reads the configured address. */
  static DatabaseAddress of(DatabaseProperties properties) {
    String url = properties.url();
    if (Embedded.FORM.matcher(url).matches()) {
      return new Embedded(url.substring(Embedded.PREFIX.length()));
    }
    Matcher server = Server.FORM.matcher(url);
    if (!server.matches()) {
      throw none();
    }
    return new Server(
        server.group("host"),
        port(server.group("port")),
        server.group("database"),
        mode(server.group("mode")),
        properties.username(),
        properties.password(),
        properties.patience());
  }

  private static int port(@Nullable String digits) {
    int port = digits == null ? Server.PORT : Integer.parseInt(digits);
    if (port < 1 || port > 65_535) {
      throw none();
    }
    return port;
  }

  private static @Nullable String mode(@Nullable String word) {
    if (word != null && !Server.MODES.contains(word)) {
      throw none();
    }
    return word;
  }

  private static DatabaseStartException none() {
    return new DatabaseStartException(
        "rtmscoverage.ledger.url (RTMSCOVERAGE_LEDGER_URL) is no address of a database: write"
            + " h2:./data/rtms-coverage or postgresql://host:5432/database.");
  }

  /**
   * H2 in this process.
   *
   * @param path file without its ending, or mem: and a name
   */
  record Embedded(String path) implements DatabaseAddress {

    static final String PREFIX = "h2:";

    private static final Logger LOG = LoggerFactory.getLogger(Embedded.class);

    /** A name in memory, or a file; no settings, which follow on a semicolon. */
    static final Pattern FORM =
        Pattern.compile("h2:(mem:[A-Za-z0-9_-]+|([A-Za-z]:)?[./\\\\][^:;]*[^:;./\\\\])");

    /** Without WRITE_DELAY=0 H2 keeps commits in memory for half a second. */
    private static final String SETTINGS =
        ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=8000";

    private String place() {
      return path.startsWith("mem:") ? path : "file:" + path;
    }

    @Override
    public String jdbc() {
      return "jdbc:h2:" + place() + SETTINGS;
    }

    @Override
    public ConnectionFactory connections(LoopResources loops) {
      return new H2ConnectionFactory(
          H2ConnectionConfiguration.builder().url(place() + SETTINGS).build());
    }

    /**
     * Gives back the room of rows that were written anew: while it writes each commit at once, H2
     * does not. A file of 1,555 checks went from 216 to 23 MB in two seconds.
     */
    @Override
    public void close(@Nullable String username, @Nullable String password) {
      if (path.startsWith("mem:")) {
        return;
      }
      try (Connection connection = DriverManager.getConnection(jdbc(), username, password);
          Statement statement = connection.createStatement()) {
        statement.execute("SHUTDOWN COMPACT");
      } catch (SQLException e) {
        LOG.warn("the ledger's file was not compacted: {}", e.getClass().getSimpleName());
      }
    }

    @Override
    public String shown() {
      return PREFIX + path;
    }

    @Override
    public String fix() {
      return "End the other process that uses this file, make its folder writable, or set"
          + " rtmscoverage.ledger.url (RTMSCOVERAGE_LEDGER_URL).";
    }
  }

  /**
   * PostgreSQL.
   *
   * @param host host
   * @param port port
   * @param database name of the database
   * @param mode PostgreSQL's word for the kind of TLS; null for its default
   * @param username who signs in; null for nobody
   * @param password with what; null for nothing
   * @param patience how long a connection or a lock is waited for
   */
  record Server(
      String host,
      int port,
      String database,
      @Nullable String mode,
      @Nullable String username,
      @Nullable String password,
      Duration patience)
      implements DatabaseAddress {

    static final int PORT = 5432;
    static final Pattern FORM =
        Pattern.compile(
            "postgresql://(?<host>[A-Za-z0-9._-]+)(:(?<port>[0-9]{1,5}))?/(?<database>[A-Za-z0-9_-]+)"
                + "(\\?sslmode=(?<mode>[a-z-]+))?");

    /** PostgreSQL's words for kinds of TLS, which both drivers know. */
    static final Set<String> MODES =
        Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    private static final Duration CONNECT = Duration.ofSeconds(3);

    /** Where the server's default is off, it loses commits of the last moment in a crash. */
    private static final Map<String, String> DURABLE = Map.of("synchronous_commit", "on");

    @Override
    public String jdbc() {
      return "jdbc:"
          + shown()
          + (mode == null ? "?" : "&")
          + "connectTimeout="
          + CONNECT.toSeconds()
          + "&loginTimeout="
          + CONNECT.toSeconds();
    }

    @Override
    public ConnectionFactory connections(LoopResources loops) {
      PostgresqlConnectionConfiguration.Builder builder =
          PostgresqlConnectionConfiguration.builder()
              .host(host)
              .port(port)
              .database(database)
              .username(username == null ? "" : username)
              .connectTimeout(CONNECT)
              .lockWaitTimeout(patience)
              .statementTimeout(patience)
              .options(DURABLE)
              .loopResources(loops)
              .applicationName("rtms-coverage");
      if (password != null) {
        builder.password(password);
      }
      if (mode != null) {
        builder.sslMode(SSLMode.fromValue(mode));
      }
      return new PostgresqlConnectionFactory(builder.build());
    }

    @Override
    public String shown() {
      return "postgresql://"
          + host
          + ":"
          + port
          + "/"
          + database
          + (mode == null ? "" : "?sslmode=" + mode);
    }

    @Override
    public String fix() {
      return "Start it, and compare rtmscoverage.ledger.url, .username and .password"
          + " (RTMSCOVERAGE_LEDGER_URL and so on) with it.";
    }

    /** Hides the password. */
    @Override
    public String toString() {
      return shown();
    }
  }
}
