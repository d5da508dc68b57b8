package org.rtmscoverage.ledger.database;

import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.ValidationDepth;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.BadSqlGrammarException;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The only door to the ledger's database. Work runs on threads of its own, because the driver of H2
 * works on its caller's thread and that of PostgreSQL goes on where it reads, and member data is
 * sealed and opened there; whoever waits for it goes on elsewhere.
 */
public final class LedgerDatabase implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerDatabase.class);
  private static final Duration IDLE = Duration.ofMinutes(10);

  private final ConnectionPool pool;
  private final DatabaseClient client;
  private final TransactionalOperator transactions;
  private final ExecutorService threads;

  /** Never interrupts its threads, so that no write to a file ends in its midst. */
  private final Scheduler worker;

  private final DatabaseLoops loops;
  private final TransactionTimers timers;
  private final Duration patience;
  private final DatabaseAddress address;
  private final DatabaseProperties properties;

  /** Opens the database and brings its tables up to date. */
  LedgerDatabase(DatabaseProperties properties, MeterRegistry meters) {
    this.timers = new TransactionTimers(meters);
    this.address = DatabaseAddress.of(properties);
    this.properties = properties;
    migrate(address, properties);
    this.patience = properties.patience();
    this.loops = new DatabaseLoops(properties.poolSize());
    this.threads = threads(properties.poolSize() * 2);
    // behind a lambda: an ExecutorService as such would be asked to interrupt
    this.worker = Schedulers.fromExecutor(work -> threads.execute(work), true);
    this.pool =
        new ConnectionPool(
            ConnectionPoolConfiguration.builder(address.connections(loops))
                .name("ledger")
                .initialSize(0)
                .maxSize(properties.poolSize())
                .maxIdleTime(IDLE)
                .maxAcquireTime(patience.dividedBy(2))
                .acquireRetry(1)
                .validationDepth(ValidationDepth.LOCAL)
                .allocatorSubscribeOn(worker)
                .customizer(builder -> builder.acquisitionScheduler(worker))
                .build());
    this.client = DatabaseClient.create(pool);
    this.transactions = TransactionalOperator.create(new R2dbcTransactionManager(pool));
  }

  /** More threads than connections: who holds one is never without a thread. */
  private static ExecutorService threads(int number) {
    // handing over work must not wait for a lock: event loops do it
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            number,
            number,
            0,
            TimeUnit.SECONDS,
            new LinkedTransferQueue<>(),
            Thread.ofPlatform().daemon().name("ledger-", 1).factory());
    pool.prestartAllCoreThreads();
    return pool;
  }

  private static void migrate(DatabaseAddress address, DatabaseProperties properties) {
    try {
      Flyway.configure()
          .dataSource(address.jdbc(), properties.username(), properties.password())
          .locations("classpath:db/migration")
          .connectRetries(0)
          .load()
          .migrate();
    } catch (FlywayException e) {
      LOG.debug("migration failed", e);
      throw new DatabaseStartException(
          "The ledger's database " + address.shown() + " cannot be opened. " + address.fix(),
          isInUse(e));
    }
  }

  private static boolean isInUse(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof SQLException sql
                    && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1);
  }

  /**
   * Sets a mark once for all time; blocks, for use when the service starts.
   *
   * @param name which mark, at most 40 characters
   * @param value what it is set to if it is not set yet, at most 64 characters
   * @return what it is set to
   */
  public String mark(String name, String value) {
    try (Connection connection =
            DriverManager.getConnection(
                address.jdbc(), properties.username(), properties.password());
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into ledger_mark (name, mark) values (?, ?) on conflict do nothing");
        PreparedStatement select =
            connection.prepareStatement("select mark from ledger_mark where name = ?")) {
      insert.setString(1, name);
      insert.setString(2, value);
      insert.executeUpdate();
      select.setString(1, name);
      try (ResultSet found = select.executeQuery()) {
        return found.next() ? found.getString(1) : "";
      }
    } catch (SQLException e) {
      throw new DatabaseStartException(
          "The ledger's database " + address.shown() + " cannot be read. " + address.fix(),
          isInUse(e));
    }
  }

  /**
   * Does something in one transaction: all of it is durable when this completes, or nothing of it
   * is kept.
   *
   * @param work what to do; its statements run one after the other
   * @param <T> what comes of it
   * @return what came of it; {@link LedgerUnavailableException} if the database could not be asked,
   *     {@link DataIntegrityViolationException} as it is, for example a duplicate key
   */
  public <T> Mono<T> change(Function<DatabaseClient, Mono<T>> work) {
    return timers
        .change(
            transactions
                .transactional(Mono.defer(() -> work.apply(client)))
                .subscribeOn(worker)
                .cancelOn(worker)
                .timeout(patience)
                .onErrorMap(LedgerDatabase::failure))
        .publishOn(Schedulers.parallel());
  }

  /**
   * Reads.
   *
   * @param work what to read
   * @param <T> what is read
   * @return what was read; {@link LedgerUnavailableException} if the database could not be asked
   */
  public <T> Flux<T> read(Function<DatabaseClient, Flux<T>> work) {
    return timers
        .read(
            Flux.defer(() -> work.apply(client))
                .subscribeOn(worker)
                .cancelOn(worker)
                .timeout(patience)
                .onErrorMap(LedgerDatabase::failure))
        .publishOn(Schedulers.parallel());
  }

  private static Throwable failure(Throwable thrown) {
    return switch (thrown) {
      // a duplicate key is the caller's to read; the others are bugs of ours
      case DataIntegrityViolationException e -> e;
      case BadSqlGrammarException e -> e;
      case DataAccessException e -> unavailable(e);
      case TransactionException e -> unavailable(e);
      case R2dbcException e -> unavailable(e);
      case TimeoutException e -> unavailable(e);
      case RejectedExecutionException e -> unavailable(e);
      default -> thrown;
    };
  }

  private static LedgerUnavailableException unavailable(Exception e) {
    LOG.debug("the ledger's database failed", e);
    return new LedgerUnavailableException(e.getClass().getSimpleName());
  }

  @Override
  public void destroy() {
    pool.dispose();
    worker.dispose();
    threads.shutdown();
    loops.dispose();
    address.close(properties.username(), properties.password());
  }
}
