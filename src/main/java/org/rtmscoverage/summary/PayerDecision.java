package org.rtmscoverage.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.ProcedureCode;

/**
 * What a payer decided on an authorization request, as the clinic recorded it; protected health
 * information.
 *
 * @param id opaque
 * @param checkId the check the request followed from
 * @param number the payer's number for the authorization or the request; null if none was given
 * @param decision what was decided
 * @param unitsByCode units certified by code; empty if not said
 * @param from first day certified; null if not said
 * @param to last day certified; null if not said
 * @param reason the payer's reason, in words; null if none was given
 * @param decidedOn day of the decision
 * @param recordedBy who of the clinic recorded it
 * @param recordedAt when
 */
public record PayerDecision(
    String id,
    String checkId,
    @Nullable String number,
    Decision decision,
    Map<ProcedureCode, Integer> unitsByCode,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String reason,
    LocalDate decidedOn,
    String recordedBy,
    Instant recordedAt) {

  private static final Pattern UNSPOKEN = Pattern.compile("[^\\p{L}\\p{N}]");

  /** What became of a request, in the words of X12 278, element HCR01 (action code). */
  public enum Decision {
    /** Certified in total (A1). */
    CERTIFIED,
    /** Certified in part (A2). */
    CERTIFIED_PARTIAL,
    /** Certified with changes (A6). */
    MODIFIED,
    /** Not decided yet (A4). */
    PENDED,
    /** Refused (A3). */
    NOT_CERTIFIED,
    /** Taken back (C). */
    CANCELLED
  }

  /** Keeps a copy, and refuses days in the wrong order. */
  public PayerDecision {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("the last day certified lies before the first");
    }
    unitsByCode = Map.copyOf(unitsByCode);
  }

  /** The day it was recorded. */
  LocalDate recordedOn() {
    return Sentences.dayOf(recordedAt);
  }

  /** Whether something was certified. */
  boolean grants() {
    return switch (decision) {
      case CERTIFIED, CERTIFIED_PARTIAL, MODIFIED -> true;
      case PENDED, NOT_CERTIFIED, CANCELLED -> false;
    };
  }

  /** Whether its dates, as far as they were said, leave room for a day. */
  boolean mayHold(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Letters and digits of a number, which is all that tells two of them apart. */
  static String plain(String number) {
    return UNSPOKEN.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /** Whether it carries this number, however it is written. */
  boolean isNumbered(@Nullable String other) {
    return number != null && other != null && plain(number).equals(plain(other));
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "PayerDecision[hidden]";
  }
}
