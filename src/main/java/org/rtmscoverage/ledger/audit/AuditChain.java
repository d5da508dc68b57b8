package org.rtmscoverage.ledger.audit;

import java.time.Instant;
import java.util.function.BinaryOperator;

/**
 * Seals what stands in an audit trail. What is sealed is a text in which every field follows on its
 * length, so that no two different things have the same text.
 */
final class AuditChain {

  /** What the first entry of a chain follows on. */
  static final String START = "0".repeat(64);

  /** What stands for the seal of a head once it was found changed. */
  static final String BROKEN = "broken";

  private final BinaryOperator<String> seal;

  /**
   * Makes one.
   *
   * @param seal keyed hash of what came before and a text, 64 hex digits
   */
  AuditChain(BinaryOperator<String> seal) {
    this.seal = seal;
  }

  /** The hash an entry has if it stands at this place. */
  String entry(AuditRow row, long seq) {
    return seal.apply(
        row.previousHash(),
        text(
            "entry",
            row.practice(),
            Long.toString(seq),
            row.recordedAt().toString(),
            row.actor(),
            row.action(),
            row.purpose(),
            row.subject()));
  }

  /** The seal of a head. */
  String head(String practice, long seq, String hash) {
    return seal.apply(hash, text("head", practice, Long.toString(seq)));
  }

  /** The seal of a checkpoint. */
  String checkpoint(
      String practice,
      long throughSeq,
      String throughHash,
      long entries,
      Instant sealedAt,
      String sealedBy) {
    return seal.apply(
        throughHash,
        text(
            "checkpoint",
            practice,
            Long.toString(throughSeq),
            Long.toString(entries),
            sealedAt.toString(),
            sealedBy));
  }

  private static String text(String... fields) {
    StringBuilder text = new StringBuilder();
    for (String field : fields) {
      text.append(field.length()).append(':').append(field);
    }
    return text.toString();
  }
}
