package org.rtmscoverage.ledger.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.audit.AuditFault.Kind;
import org.rtmscoverage.vocabulary.Practice;

/** Takes the rows of one chain in their order and finds what is wrong. Keeps 100 faults at most. */
final class AuditWalk {

  private static final int MOST = 100;

  private final AuditChain chain;
  private final Practice practice;
  private final AuditState state;
  private final @Nullable AuditMark mark;
  private final AuditState.@Nullable Checkpoint checkpoint;
  private final List<AuditFault> faults = new ArrayList<>();
  private final List<AuditRow> changed = new ArrayList<>();

  private long entries;
  private long first;

  /** The last place that is accounted for. */
  private long last;

  /** What the next row follows on; null if that is not known. */
  private @Nullable String before = AuditChain.START;

  private @Nullable String lastHash;
  private boolean markSeen;

  AuditWalk(AuditChain chain, Practice practice, AuditState state, @Nullable AuditMark mark) {
    this.chain = chain;
    this.practice = practice;
    this.state = state;
    this.mark = mark;
    AuditState.Checkpoint found = state.checkpoint();
    this.checkpoint = found != null && found.isSealed(chain, practice.value()) ? found : null;
    if (checkpoint != null) {
      last = checkpoint.throughSeq();
      before = checkpoint.throughHash();
    } else if (found != null) {
      fault(0, Kind.CHECKPOINT_BROKEN, "What the last purge left as proof was changed.");
    }
  }

  void take(AuditRow row) {
    entries++;
    if (entries == 1) {
      begin(row.seq());
    }
    if (row.seq() <= last) {
      fault(row.seq(), Kind.CHECKPOINT_BROKEN, "An entry that was purged is there.");
      return;
    }
    if (row.seq() > last + 1) {
      missing(last + 1, row.seq() - 1);
      before = null;
    }
    boolean sealed = chain.entry(row, row.seq()).equals(row.hash());
    if (!sealed && changed.size() < MOST) {
      changed.add(row);
    } else if (sealed && before != null && !before.equals(row.previousHash())) {
      fault(row.seq(), Kind.UNLINKED, "The entry does not follow on the one before it.");
    }
    last = row.seq();
    lastHash = row.hash();
    before = sealed ? row.hash() : null;
    markSeen |= mark != null && sealed && mark.equals(new AuditMark(last, row.hash()));
  }

  /** Without a checkpoint to rely on, nobody knows where the chain begins. */
  private void begin(long seq) {
    first = seq;
    if (checkpoint == null && state.checkpoint() != null) {
      last = seq - 1;
      before = null;
    }
  }

  private void missing(long from, long to) {
    fault(
        from,
        Kind.MISSING,
        from == to
            ? "Entry " + from + " is not there."
            : "Entries " + from + " to " + to + " are not there.");
  }

  private void fault(long seq, Kind kind, String text) {
    if (faults.size() < MOST) {
      faults.add(new AuditFault(seq, kind, text));
    }
  }

  AuditVerdict verdict() {
    changed.forEach(this::changed);
    end();
    boolean purged = mark != null && checkpoint != null && mark.seq() < checkpoint.throughSeq();
    boolean purgedLast =
        mark != null
            && checkpoint != null
            && mark.equals(new AuditMark(checkpoint.throughSeq(), checkpoint.throughHash()));
    if (mark != null && !markSeen && !purged && !purgedLast) {
      fault(mark.seq(), Kind.MARK_NOT_FOUND, "The entry that was noted is not there as it was.");
    }
    return new AuditVerdict(
        practice,
        faults.isEmpty(),
        entries,
        first,
        entries == 0 ? 0 : last,
        lastHash,
        checkpoint == null ? null : checkpoint.of(practice),
        faults.stream().sorted(Comparator.comparingLong(AuditFault::seq)).toList());
  }

  /** A row that has the hash of another odd row's place was written there. */
  private void changed(AuditRow row) {
    for (AuditRow other : changed) {
      if (chain.entry(row, other.seq()).equals(row.hash())) {
        fault(row.seq(), Kind.REORDERED, "Entry " + other.seq() + " stands at this place.");
        return;
      }
    }
    fault(row.seq(), Kind.CHANGED, "The entry is not as it was written.");
  }

  private void end() {
    AuditState.Head head = state.head();
    if (head == null) {
      if (entries > 0 || state.checkpoint() != null) {
        fault(last, Kind.HEAD_DIFFERS, "The head of the chain is not there.");
      }
    } else if (!head.isSealed(chain, practice.value())) {
      fault(head.seq(), Kind.HEAD_DIFFERS, "The head of the chain was changed.");
    } else if (head.seq() > last) {
      missing(last + 1, head.seq());
    } else if (head.seq() < last || (entries > 0 && !Objects.equals(head.hash(), lastHash))) {
      fault(head.seq(), Kind.HEAD_DIFFERS, "The chain does not end where its head says.");
    }
  }
}
