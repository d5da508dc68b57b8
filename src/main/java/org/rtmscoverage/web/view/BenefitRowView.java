package org.rtmscoverage.web.view;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.AuthorizationIndicator;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLevel;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.eligibility.BenefitPeriod;

/**
 * A benefit row in words, and whether it counts for rTMS.
 *
 * @param applies whether it counts for rTMS in this place and network
 * @param why why it counts or not
 * @param kind what it says
 * @param kindCode the code as sent
 * @param level whom it applies to
 * @param serviceTypes service types; empty if none were sent
 * @param insuranceType insurance type code as sent
 * @param planName plan description
 * @param period period
 * @param amount dollars; null if none was sent, which is not zero
 * @param percent patient's share as a fraction, 0.2 for 20 percent; null if none was sent
 * @param quantity A number with its unit
 * @param authorization whether authorization is needed
 * @param network in or out of network
 * @param procedureCode procedure code the row is limited to
 * @param placesOfService place of service codes the row is limited to
 * @param dates dates of the row
 * @param deliveries visit limits by period
 * @param notes free text, in the order sent
 * @param entities other entities named
 * @param pointer where it stood, for example segment 21
 */
public record BenefitRowView(
    boolean applies,
    String why,
    BenefitKind kind,
    String kindCode,
    BenefitLevel level,
    List<ServiceTypeView> serviceTypes,
    @Nullable String insuranceType,
    @Nullable String planName,
    BenefitPeriod period,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal percent,
    @Nullable QuantityView quantity,
    AuthorizationIndicator authorization,
    BenefitNetwork network,
    @Nullable String procedureCode,
    List<String> placesOfService,
    List<PlanDateView> dates,
    List<VisitDeliveryView> deliveries,
    List<String> notes,
    List<RelatedEntityView> entities,
    String pointer) {
  /** Keeps copies of what it is given. */
  public BenefitRowView {
    serviceTypes = List.copyOf(serviceTypes);
    placesOfService = List.copyOf(placesOfService);
    dates = List.copyOf(dates);
    deliveries = List.copyOf(deliveries);
    notes = List.copyOf(notes);
    entities = List.copyOf(entities);
  }
}
