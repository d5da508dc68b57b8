package org.rtmscoverage.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in US dollars and cents.
 *
 * @param dollars scale 2, rounded half up; may be negative only in a payer's own contradictory
 *     answer
 */
public record Money(BigDecimal dollars) implements Comparable<Money> {

  /** No dollars: the payer said "nothing", which is not the same as saying nothing. */
  public static final Money ZERO = new Money(BigDecimal.ZERO);

  /** Sets the scale to cents. */
  public Money {
    dollars = dollars.setScale(2, RoundingMode.HALF_UP);
  }

  /**
   * Reads a decimal number.
   *
   * @param text for example 1500 or 30.5
   * @return the amount
   * @throws NumberFormatException if the text is no decimal number
   */
  public static Money of(String text) {
    return new Money(new BigDecimal(text));
  }

  /**
   * Subtracts.
   *
   * @param other what to take away
   * @return the difference
   */
  public Money minus(Money other) {
    return new Money(dollars.subtract(other.dollars));
  }

  /**
   * Adds.
   *
   * @param other what to add
   * @return the sum
   */
  public Money plus(Money other) {
    return new Money(dollars.add(other.dollars));
  }

  /**
   * The smaller of two amounts.
   *
   * @param other the other amount
   * @return this one where they are equal
   */
  public Money min(Money other) {
    return dollars.compareTo(other.dollars) <= 0 ? this : other;
  }

  /**
   * A share of the amount.
   *
   * @param percent for example 20 for a fifth
   * @return the share, rounded half up to the cent
   */
  public Money percent(BigDecimal percent) {
    return new Money(dollars.multiply(percent).movePointLeft(2));
  }

  /**
   * Tells whether the amount is above zero.
   *
   * @return true if above
   */
  public boolean isPositive() {
    return dollars.signum() > 0;
  }

  /**
   * Tells whether the amount is below zero.
   *
   * @return true if below
   */
  public boolean isNegative() {
    return dollars.signum() < 0;
  }

  @Override
  public int compareTo(Money other) {
    return dollars.compareTo(other.dollars);
  }

  @Override
  public String toString() {
    return "$" + dollars.toPlainString();
  }
}
