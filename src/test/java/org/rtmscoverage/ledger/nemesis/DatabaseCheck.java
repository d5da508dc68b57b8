package org.rtmscoverage.ledger.nemesis;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** Compares what the client was told with the rows of the database, past the service. */
final class DatabaseCheck {

  private final Connection database;
  private final Findings findings;

  DatabaseCheck(Connection database, Findings findings) {
    this.database = database;
    this.findings = findings;
  }

  void compare(HistoryCheck history) throws SQLException {
    rows("check", "select id from coverage_check", history.checkIds());
    rows(
        "verification",
        "select id from check_entry where kind = 'VERIFICATION'",
        history.entryIds());
    findings.same("keys", history.keys(), count("select count(*) from idempotency_key"));
    findings.same(
        "keys of different checks",
        history.checkIds().size(),
        count("select count(distinct check_id) from idempotency_key where entry_id is null"));
    none(
        "checks that are not done",
        "select count(*) from coverage_check where state <> 'DONE' or sealed_answer is null"
            + " or finished_at is null or lease_until is not null");
    none(
        "attempts with the number of another of their check",
        "select count(*) from (select check_id, number from payer_attempt"
            + " group by check_id, number having count(*) > 1) a");
    none(
        "attempts of another run than their check's",
        "select count(*) from payer_attempt a join coverage_check c on c.id = a.check_id"
            + " where a.run <> c.runs");
    audited("CHECK_ACCEPTED");
    audited("CHECK_FINISHED");
    none(
        "gaps in the audit trail",
        "select count(*) from (select max(seq) - count(*) as gap from audit_entry"
            + " group by practice) g where gap <> 0");
  }

  private void rows(String what, String sql, Set<String> wanted) throws SQLException {
    Set<String> found = new HashSet<>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        if (!found.add(rows.getString(1))) {
          findings.doubled("row of " + what + " " + rows.getString(1));
        }
      }
    }
    wanted.stream()
        .filter(id -> !found.contains(id))
        .forEach(id -> findings.lost("row of " + what + " " + id));
    found.stream()
        .filter(id -> !wanted.contains(id))
        .forEach(id -> findings.doubled("row of " + what + " " + id + " nobody acknowledged"));
  }

  /** Each check has one entry of this action. */
  private void audited(String action) throws SQLException {
    none(
        "checks without one audit entry " + action,
        "select count(*) from coverage_check c where 1 <> (select count(*) from audit_entry e"
            + " where e.practice = c.practice and e.subject = c.id and e.action = '"
            + action
            + "')");
  }

  private void none(String what, String sql) throws SQLException {
    long found = count(sql);
    if (found != 0) {
      findings.other(what + ": " + found);
    }
  }

  private long count(String sql) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
