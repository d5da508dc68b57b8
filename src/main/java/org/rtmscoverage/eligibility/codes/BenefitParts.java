package org.rtmscoverage.eligibility.codes;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.PlanDate;
import org.rtmscoverage.eligibility.PlanReference;
import org.rtmscoverage.eligibility.Quantity;
import org.rtmscoverage.eligibility.RelatedEntity;
import org.rtmscoverage.vocabulary.DateRange;

/** Puts parts of an answer together from several codes; the empty string is what was not sent. */
public final class BenefitParts {

  private static final String USED = "99";
  private static final String SOCIAL_SECURITY_NUMBER = "SY";

  private BenefitParts() {}

  /**
   * Reads a count.
   *
   * @param unit EB09
   * @param number EB10
   * @return null if no number was sent
   */
  public static @Nullable Quantity quantity(String unit, String number) {
    BigDecimal value = BenefitCodes.decimal(number);
    return value == null ? null : new Quantity(BenefitCodes.unit(unit), value, unit.equals(USED));
  }

  /**
   * Reads a date.
   *
   * @param qualifier DTP01
   * @param value DTP03, one day or two joined by a dash
   * @return none if it cannot be read
   */
  public static Stream<PlanDate> date(String qualifier, String value) {
    DateRange days = BenefitCodes.days(value);
    return days == null
        ? Stream.empty()
        : Stream.of(new PlanDate(BenefitCodes.dateQualifier(qualifier), days));
  }

  /**
   * Reads a number of plan or group. A social security number is of no use here and not kept.
   *
   * @param qualifier REF01
   * @param value REF02
   * @param name REF03
   * @return none if there is none to keep
   */
  public static Stream<PlanReference> reference(String qualifier, String value, String name) {
    return value.isEmpty() || qualifier.equals(SOCIAL_SECURITY_NUMBER)
        ? Stream.empty()
        : Stream.of(
            new PlanReference(
                BenefitCodes.referenceQualifier(qualifier), value, BenefitCodes.stated(name)));
  }

  /**
   * Reads an entity.
   *
   * @param role NM101
   * @param name given and family name, or the name of an organization
   * @param idQualifier NM108
   * @param id NM109, kept if it is a payer's
   * @param telephones telephones
   * @return the entity
   */
  public static RelatedEntity entity(
      String role, String name, String idQualifier, String id, List<String> telephones) {
    boolean payerId = idQualifier.equals("PI") || idQualifier.equals("XV");
    return new RelatedEntity(
        BenefitCodes.role(role),
        BenefitCodes.stated(name),
        payerId ? BenefitCodes.stated(id) : null,
        telephones);
  }
}
