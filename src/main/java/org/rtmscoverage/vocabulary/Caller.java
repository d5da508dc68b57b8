package org.rtmscoverage.vocabulary;

/**
 * For whom something is done, by whom and why.
 *
 * @param practice whose records it touches
 * @param actor who does it
 * @param purpose why
 */
public record Caller(Practice practice, Actor actor, PurposeOfUse purpose) {

  /**
   * The service itself, going on with a practice's record.
   *
   * @param practice whose record
   * @return the caller
   */
  public static Caller service(Practice practice) {
    return new Caller(practice, Actor.SERVICE, PurposeOfUse.HPAYMT);
  }
}
