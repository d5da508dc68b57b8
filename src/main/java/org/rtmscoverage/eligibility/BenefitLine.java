package org.rtmscoverage.eligibility;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Money;

/**
 * One benefit row in words.
 *
 * @param kind what it says
 * @param kindCode the code as sent
 * @param level whom it applies to
 * @param serviceTypes service types; empty if none were sent
 * @param insuranceType insurance type code as sent; null if none
 * @param planName plan description; null if none
 * @param period period
 * @param amount dollars; null if none was sent, which is not zero
 * @param percent patient's share as a fraction, 0.2 for 20 percent; null if none was sent
 * @param quantity a number with its unit; null if none was sent
 * @param authorization whether authorization is needed
 * @param network in or out of network
 * @param procedureCode procedure code the row is limited to; null if none
 * @param placesOfService place of service codes the row is limited to; empty if none
 * @param dates dates of the row
 * @param deliveries visit limits by period
 * @param notes free text, in the order sent
 * @param entities other entities named
 * @param asSent what none of the above has a place for, such as a code without a word of ours, for
 *     people to read and never to decide by
 * @param pointer where it stood, for example segment 21 or /benefitsInformation/4
 */
public record BenefitLine(
    BenefitKind kind,
    String kindCode,
    BenefitLevel level,
    List<ServiceType> serviceTypes,
    @Nullable String insuranceType,
    @Nullable String planName,
    BenefitPeriod period,
    @Nullable Money amount,
    @Nullable BigDecimal percent,
    @Nullable Quantity quantity,
    AuthorizationIndicator authorization,
    BenefitNetwork network,
    @Nullable String procedureCode,
    List<String> placesOfService,
    List<PlanDate> dates,
    List<VisitDelivery> deliveries,
    List<String> notes,
    List<RelatedEntity> entities,
    List<String> asSent,
    String pointer) {
  /** Keeps copies of what it is given. */
  public BenefitLine {
    serviceTypes = List.copyOf(serviceTypes);
    placesOfService = List.copyOf(placesOfService);
    dates = List.copyOf(dates);
    deliveries = List.copyOf(deliveries);
    notes = List.copyOf(notes);
    entities = List.copyOf(entities);
    asSent = List.copyOf(asSent);
  }

  /** The same row at another place. */
  BenefitLine at(String place) {
    return new BenefitLine(
        kind,
        kindCode,
        level,
        serviceTypes,
        insuranceType,
        planName,
        period,
        amount,
        percent,
        quantity,
        authorization,
        network,
        procedureCode,
        placesOfService,
        dates,
        deliveries,
        notes,
        entities,
        asSent,
        place);
  }
}
