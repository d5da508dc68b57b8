package org.rtmscoverage.payer;

import java.util.List;
import java.util.Optional;

/**
 * What a search for a payer found. Only a name that fits exactly one payer is a match; everything
 * else leaves the choice to the reader.
 *
 * @param kind whether it is one, several or none
 * @param candidates the payer, or those that may be meant, best first; empty if none is near
 * @param text what to do next, in words
 */
public record PayerMatch(Kind kind, List<Candidate> candidates, String text) {
  /** Keeps copies of what it is given. */
  public PayerMatch {
    candidates = List.copyOf(candidates);
  }

  /** How many payers fit. */
  public enum Kind {
    /** Exactly one fits the words given. */
    ONE,
    /** Several may be meant, or the words fit only in part. */
    CANDIDATES,
    /** None. */
    NONE
  }

  /** By which of its names a payer was found. */
  public enum By {
    /** Our id of it. */
    ID,
    /** Its name. */
    NAME,
    /** Another name it goes by. */
    ALIAS,
    /** Its id at clearinghouses. */
    ELECTRONIC_ID,
    /** A name it shares with the payers of other states. */
    SHARED_NAME,
    /** Words of a name, not the whole. */
    PART_OF_NAME,
    /** A name spelt nearly so. */
    NEAR_NAME
  }

  /**
   * A payer that may be meant.
   *
   * @param payer the payer
   * @param by by which of its names
   * @param matched that name
   */
  public record Candidate(Payer payer, By by, String matched) {}

  /**
   * The payer meant.
   *
   * @return the payer, or nothing unless exactly one fits
   */
  public Optional<Payer> only() {
    return kind == Kind.ONE ? Optional.of(candidates.getFirst().payer()) : Optional.empty();
  }
}
