package org.rtmscoverage.ledger;

import static org.rtmscoverage.ledger.CheckRows.number;
import static org.rtmscoverage.ledger.CheckRows.text;

import io.r2dbc.spi.Readable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.rtmscoverage.ledger.SealedTable.Place;
import org.rtmscoverage.ledger.audit.AuditAction;
import org.rtmscoverage.ledger.audit.AuditTrail;
import org.rtmscoverage.ledger.database.LedgerDatabase;
import org.rtmscoverage.ledger.seal.MemberSeal;
import org.rtmscoverage.ledger.seal.SealBrokenException;
import org.rtmscoverage.vocabulary.Actor;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.vocabulary.Practice;
import org.rtmscoverage.vocabulary.PurposeOfUse;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Seals member data anew with the newest key, row by row: each row is a transaction of its own, so
 * that it may be interrupted, and go on beside a service that works.
 */
public final class KeyRotation {

  private static final int PAGE = 500;

  private final LedgerDatabase database;
  private final AuditTrail audit;
  private final MemberSeal seal;

  KeyRotation(LedgerDatabase database, AuditTrail audit, MemberSeal seal) {
    this.database = database;
    this.audit = audit;
    this.seal = seal;
  }

  /**
   * What was found in one row.
   *
   * @param table name of its table
   * @param older sealed texts in it that were by an older key
   * @param broken whether one of them does not open, so that the row was left as it is
   */
  public record SealedRow(String table, int older, boolean broken) {}

  /**
   * Looks at every row and changes nothing.
   *
   * @return the rows that hold texts by older keys, or broken ones
   */
  public Flux<SealedRow> look() {
    return eachRow(this::look);
  }

  /**
   * Goes through every row once. Rows that others add meanwhile may or may not be met.
   *
   * @param actor who does it
   * @param noted practices whose audit trail says so already; each is added with its first row
   * @return the rows that were sealed anew, and those that are broken
   */
  public Flux<SealedRow> pass(Actor actor, Set<Practice> noted) {
    return eachRow(
        (table, place) ->
            look(table, place)
                .flatMap(
                    found -> found.broken() ? Mono.just(found) : anew(table, place, actor, noted)));
  }

  /** What is done with one row. */
  private interface Work {
    Mono<SealedRow> with(SealedTable table, Place place);
  }

  private Flux<SealedRow> eachRow(Work work) {
    return Flux.fromArray(SealedTable.values())
        .concatMap(
            table ->
                page(table, "", 0)
                    .expand(page -> next(table, page))
                    .concatMapIterable(Function.identity())
                    .concatMap(place -> work.with(table, place)));
  }

  private Mono<List<Place>> next(SealedTable table, List<Place> page) {
    return page.size() < PAGE
        ? Mono.empty()
        : page(table, page.getLast().id(), page.getLast().number());
  }

  private Mono<List<Place>> page(SealedTable table, String afterId, int afterNumber) {
    return database
        .read(
            db ->
                db.sql(table.pageAfter())
                    .bind("id", afterId)
                    .bind("number", afterNumber)
                    .bind("limit", PAGE)
                    .map(
                        row ->
                            new Place(
                                new Practice(text(row, "practice")),
                                text(row, "id"),
                                number(row, "number")))
                    .all())
        .collectList();
  }

  /** Empty if every text is by the newest key. */
  private Mono<SealedRow> look(SealedTable table, Place place) {
    return database
        .read(db -> texts(db, table, place, table.select()).flux())
        .next()
        .map(texts -> new SealedRow(table.inDatabase(), older(texts).size(), false))
        .onErrorResume(SealBrokenException.class, _ -> Mono.just(broken(table)))
        .filter(found -> found.older() > 0 || found.broken());
  }

  /** Empty if the row is gone, or somebody has sealed it anew since. */
  private Mono<SealedRow> anew(SealedTable table, Place place, Actor actor, Set<Practice> noted) {
    return database
        .read(db -> texts(db, table, place, table.select()).flux())
        .next()
        .publishOn(Schedulers.boundedElastic()) // sealing takes random numbers and time
        .map(this::older)
        .filter(older -> !older.isEmpty())
        .flatMap(older -> replace(table, place, older, anew(table, place, older), actor, noted))
        .doOnNext(_ -> noted.add(place.practice()))
        .onErrorResume(SealBrokenException.class, _ -> Mono.just(broken(table)));
  }

  /** Only if the older texts are there as they were read. */
  private Mono<SealedRow> replace(
      SealedTable table,
      Place place,
      Map<String, String> older,
      Map<String, String> newer,
      Actor actor,
      Set<Practice> noted) {
    return database.change(
        db ->
            texts(db, table, place, table.select() + " for update")
                .filter(now -> now.entrySet().containsAll(older.entrySet()))
                .flatMap(
                    _ ->
                        write(db, table, place, newer)
                            .then(note(db, place.practice(), actor, noted))
                            .thenReturn(new SealedRow(table.inDatabase(), newer.size(), false))));
  }

  private static SealedRow broken(SealedTable table) {
    return new SealedRow(table.inDatabase(), 0, true);
  }

  private Mono<Void> note(DatabaseClient db, Practice practice, Actor actor, Set<Practice> noted) {
    return noted.contains(practice)
        ? Mono.empty()
        : audit
            .add(
                db,
                new Caller(practice, actor, PurposeOfUse.HOPERAT),
                AuditAction.KEYS_ROTATED,
                AuditTrail.NO_SUBJECT)
            .then();
  }

  private static DatabaseClient.GenericExecuteSpec at(
      DatabaseClient.GenericExecuteSpec sql, Place place) {
    return sql.bind("practice", place.practice().value())
        .bind("id", place.id())
        .bind("number", place.number());
  }

  /** The sealed texts of a row, by column; those it has. */
  private static Mono<Map<String, String>> texts(
      DatabaseClient db, SealedTable table, Place place, String select) {
    return at(db.sql(select), place).map(row -> texts(table, row)).one();
  }

  private static Map<String, String> texts(SealedTable table, Readable row) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String column : table.texts()) {
      String sealed = row.get("sealed_" + column, String.class);
      if (sealed != null) {
        texts.put(column, sealed);
      }
    }
    return texts;
  }

  private Map<String, String> older(Map<String, String> texts) {
    Map<String, String> older = new LinkedHashMap<>(texts);
    older.values().removeIf(seal::byNewestKey);
    return older;
  }

  private Map<String, String> anew(SealedTable table, Place place, Map<String, String> older) {
    Map<String, String> newer = new LinkedHashMap<>();
    older.forEach(
        (column, old) -> {
          String context = table.context(place, column);
          newer.put(column, seal.seal(seal.open(old, context), context));
        });
    return newer;
  }

  private static Mono<Long> write(
      DatabaseClient db, SealedTable table, Place place, Map<String, String> texts) {
    var sql = at(db.sql(table.update(List.copyOf(texts.keySet()))), place);
    for (var text : texts.entrySet()) {
      sql = sql.bind(text.getKey(), text.getValue());
    }
    return sql.fetch().rowsUpdated();
  }
}
