package org.rtmscoverage.ledger.nemesis.payer;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a payer does with the questions it is asked. */
public enum Trouble {
  /** It answers. */
  NONE("", true, Set.of()),
  /** It resets the connection. */
  RESET("F01", false, Set.of("CONNECTION_FAILED")),
  /** It closes the connection without a word. */
  EMPTY("F02", false, Set.of("CONNECTION_FAILED")),
  /** Status 200, then bytes that are no chunk. */
  GARBAGE_AFTER_STATUS("F03", false, Set.of("CONNECTION_FAILED", "UNREADABLE")),
  /** Bytes that are no HTTP, then the end. */
  GARBAGE("F04", false, Set.of("CONNECTION_FAILED", "UNREADABLE")),
  /** A byte now and then, for longer than any time limit. */
  DRIP("F05", false, Set.of()),
  /** Most answers in time, some much later. */
  LONG_TAIL("F06", true, Set.of("TOLD", "REFUSED", "HTTP_ERROR", "UNREADABLE")),
  /** It reads and is silent. */
  SILENCE("F07", false, Set.of()),
  /** Nobody listens. */
  REFUSED("F08", false, Set.of("CONNECTION_FAILED")),
  /** 500, 502, 503 or 504 with a page. */
  SERVER_ERROR("F09", false, Set.of("HTTP_ERROR")),
  /** 429, with all kinds of Retry-After and without. */
  TOO_MANY("F10", false, Set.of("HTTP_ERROR", "THROTTLED")),
  /** 401 or 403. */
  ACCESS("F11", false, Set.of("ACCESS_REFUSED")),
  /** 301, 302, 307 or 308 to another host. */
  REDIRECT("F12", false, Set.of("UNREADABLE", "HTTP_ERROR")),
  /** A page to sign in, with 200. */
  LOGIN_PAGE("F13", false, Set.of("UNREADABLE")),
  /** An answer whose form is not its own. */
  WRONG_SCHEMA("F14", false, Set.of("UNREADABLE", "REFUSED", "TOLD")),
  /** A plan that has ended, with all its benefits. */
  ENDED_WITH_BENEFITS("F15", false, Set.of("TOLD", "REFUSED", "UNREADABLE")),
  /** Amounts that cannot be. */
  ODD_MONEY("F15", true, Set.of("TOLD", "REFUSED", "UNREADABLE")),
  /** Too deep, twice the same key, too large, without end. */
  HARD_BODY("F16", false, Set.of("UNREADABLE", "CONNECTION_FAILED")),
  /** A gzip bomb, or a length that is not the body's. */
  WRONG_LENGTH("F17", false, Set.of("UNREADABLE", "CONNECTION_FAILED", "REFUSED")),
  /** Chunks and a length. */
  TWO_LENGTHS("F17", true, Set.of("TOLD", "REFUSED", "UNREADABLE", "CONNECTION_FAILED")),
  /** Another charset than is said, lone surrogates, a BOM, control characters. */
  ODD_TEXT("F18", true, Set.of("TOLD", "REFUSED", "UNREADABLE")),
  /** The answer about somebody else. */
  ANOTHER_MEMBER("F19", false, Set.of("UNREADABLE", "REFUSED")),
  /** The answer, and the same again on the same connection. */
  TWICE("F20", true, Set.of("TOLD", "REFUSED", "UNREADABLE")),
  /** The answer after its time. */
  LATE("F20", false, Set.of()),
  /** Up and down, down and up. */
  FLAPPING("F23", true, Set.of("TOLD", "REFUSED", "HTTP_ERROR", "UNREADABLE")),
  /** Some questions fail, some answers are slow. */
  BROWN_OUT("F24", true, Set.of("TOLD", "REFUSED", "HTTP_ERROR", "UNREADABLE"));

  private final String code;
  private final boolean believable;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of
  private final Set<String> results;

  Trouble(String code, boolean believable, Set<String> results) {
    this.code = code;
    this.believable = believable;
    this.results = results;
  }

  /**
   * Its number in the list of faults.
   *
   * @return such as F01; empty for none
   */
  public String code() {
    return code;
  }

  /**
   * Whether an answer under it may count as the payer's word.
   *
   * @return false if nobody is covered because of it
   */
  public boolean believable() {
    return believable;
  }

  /**
   * Whether an attempt that met it may end so. Whatever the payer does, the time may be over first.
   *
   * @param result what became of the attempt
   * @return true if it fits
   */
  public boolean explains(String result) {
    return this == NONE
        || result.equals("TIMED_OUT")
        || result.equals("ABANDONED")
        || results.contains(result);
  }

  /**
   * Every trouble there is.
   *
   * @return all but none
   */
  public static List<Trouble> all() {
    return Arrays.stream(values()).filter(one -> one != NONE).toList();
  }
}
