package org.rtmscoverage.command;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.rtmscoverage.ledger.KeyRotation;
import org.rtmscoverage.ledger.KeyRotation.SealedRow;
import org.rtmscoverage.vocabulary.Practice;
import org.springframework.beans.factory.BeanFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Seals member data anew by the newest key, until a whole look finds nothing left to do.
 *
 * @param dryRun whether it only counts
 */
record RotateKeys(boolean dryRun) implements Command.OnLedger {

  /** A service that goes on sealing by an old key would keep us here for ever. */
  private static final int MOST_PASSES = 5;

  /**
   * What one pass met.
   *
   * @param rows rows with texts by older keys
   * @param texts those texts
   * @param broken rows that do not open
   */
  private record Count(long rows, long texts, long broken) {

    static final Count NONE = new Count(0, 0, 0);

    Count plus(SealedRow row) {
      return row.broken()
          ? new Count(rows, texts, broken + 1)
          : new Count(rows + 1, texts + row.older(), broken);
    }

    Count after(Count before) {
      return new Count(before.rows + rows, before.texts + texts, broken);
    }

    String words() {
      return texts + " sealed texts in " + rows + " rows";
    }
  }

  @Override
  public Mono<Boolean> run(BeanFactory ledger, Consumer<String> out) {
    KeyRotation rotation = ledger.getBean(KeyRotation.class);
    if (dryRun) {
      return count(rotation.look()).map(found -> looked(found, out));
    }
    Set<Practice> noted = ConcurrentHashMap.newKeySet();
    return passes(rotation, noted, Count.NONE, 1).map(done -> rotated(done, noted, out));
  }

  private static Mono<Count> count(Flux<SealedRow> rows) {
    return rows.reduce(Count.NONE, Count::plus);
  }

  /**
   * What all passes did.
   *
   * @param count what they met
   * @param settled whether the last one met nothing to do
   */
  private record Done(Count count, boolean settled) {}

  private static Mono<Done> passes(
      KeyRotation rotation, Set<Practice> noted, Count before, int number) {
    return count(rotation.pass(OPERATOR, noted))
        .flatMap(
            now -> {
              Count count = now.after(before);
              return now.rows() == 0 || number == MOST_PASSES
                  ? Mono.just(new Done(count, now.rows() == 0))
                  : passes(rotation, noted, count, number + 1);
            });
  }

  private static boolean looked(Count found, Consumer<String> out) {
    out.accept(found.words() + " are by an older key; nothing was changed.");
    return broken(found, out);
  }

  private static boolean rotated(Done done, Set<Practice> noted, Consumer<String> out) {
    out.accept(
        done.count().words() + " of " + noted.size() + " practices were sealed by the newest key.");
    if (!done.settled()) {
      out.accept(
          "Others are still sealed by an older key meanwhile: start every service with the newest"
              + " key first in rtmscoverage.ledger.encryption-keys, then run this again.");
      return false;
    }
    boolean well = broken(done.count(), out);
    if (well) {
      out.accept("Every text is by the newest key: older ones can be taken out.");
    }
    return well;
  }

  private static boolean broken(Count count, Consumer<String> out) {
    if (count.broken() > 0) {
      out.accept(
          count.broken()
              + " rows do not open and were left: they were changed, or their key is not"
              + " configured. Take no key out.");
    }
    return count.broken() == 0;
  }
}
