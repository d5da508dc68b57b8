package org.rtmscoverage.eligibility.fhir;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.BenefitKind;

/**
 * What benefit.allowed or benefit.used holds: dollars, a share, a count or words. Nothing but zero
 * is zero.
 *
 * @param money dollars; null if none
 * @param percent a fraction; null if none
 * @param count a whole number; null if none
 * @param note what is neither, in words
 */
record FhirValue(
    @Nullable BigDecimal money,
    @Nullable BigDecimal percent,
    @Nullable BigDecimal count,
    String note) {

  /** Nothing sent. */
  static final FhirValue NONE = new FhirValue(null, null, null, "");

  private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?) ?%");
  private static final int HUNDREDTHS = 2;

  /**
   * Reads a value.
   *
   * @param value as sent; null if it was not
   * @param type benefit.type
   * @param term term of the item
   * @param name allowed or used
   * @param oddities gets what was odd
   * @return the value
   */
  static FhirValue of(
      @Nullable Type value, String type, String term, String name, Oddities oddities) {
    return switch (value) {
      case Money money -> of(money, name, oddities);
      case IntegerType number -> of(number, FhirCodes.kind(type, term), oddities);
      case StringType text -> of(FhirText.of(text.getValue()), type, term, name);
      case null, default -> NONE;
    };
  }

  static FhirValue money(BigDecimal dollars) {
    return new FhirValue(dollars, null, null, "");
  }

  /** True for what a patient pays for each service, of which nothing is ever used up. */
  static boolean isShare(String type, String term) {
    BenefitKind kind = FhirCodes.kind(type, term);
    return kind == BenefitKind.CO_PAYMENT || kind == BenefitKind.CO_INSURANCE;
  }

  boolean isEmpty() {
    return money == null && percent == null && count == null;
  }

  /** In words for a note; empty if there is nothing to say. */
  String words(String name) {
    BigDecimal number = money != null ? money : percent != null ? percent : count;
    return number == null ? note : name + ": " + number.toPlainString();
  }

  private static FhirValue of(Money money, String name, Oddities oddities) {
    BigDecimal amount = FhirCodes.sane(money.getValue());
    if (amount == null) {
      oddities.add("an amount was sent without a number that can be read");
      return NONE;
    }
    String currency = FhirText.of(money.getCurrency());
    if (currency.isEmpty() || currency.equals("USD")) {
      return money(amount);
    }
    oddities.add("an amount is not in US dollars");
    return new FhirValue(null, null, null, name + ": " + amount.toPlainString() + " " + currency);
  }

  private static FhirValue of(IntegerType number, BenefitKind kind, Oddities oddities) {
    Integer value = number.getValue();
    if (value == null || value < 0) {
      oddities.add("a count was sent without a number that can be read");
      return NONE;
    }
    return kind == BenefitKind.CO_INSURANCE
        ? new FhirValue(null, BigDecimal.valueOf(value, HUNDREDTHS), null, "")
        : new FhirValue(null, null, new BigDecimal(value), "");
  }

  private static FhirValue of(String text, String type, String term, String name) {
    Matcher share = SHARE.matcher(text);
    if (FhirCodes.kind(type, term) == BenefitKind.CO_INSURANCE && share.matches()) {
      BigDecimal percent = new BigDecimal(share.group(1)).movePointLeft(HUNDREDTHS);
      return new FhirValue(null, percent, null, "");
    }
    return text.isEmpty() ? NONE : new FhirValue(null, null, null, name + ": " + text);
  }
}
