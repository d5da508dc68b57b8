package org.rtmscoverage.eligibility.x12;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.Named;
import org.mapstruct.ReportingPolicy;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.EligibilityResponse;
import org.rtmscoverage.eligibility.MemberEcho;
import org.rtmscoverage.eligibility.PlanDate;
import org.rtmscoverage.eligibility.PlanReference;
import org.rtmscoverage.eligibility.Quantity;
import org.rtmscoverage.eligibility.RelatedEntity;
import org.rtmscoverage.eligibility.VisitDelivery;
import org.rtmscoverage.eligibility.codes.BenefitCodes;
import org.rtmscoverage.eligibility.codes.BenefitParts;
import org.rtmscoverage.eligibility.codes.RejectionReasons;
import org.rtmscoverage.eligibility.x12.X12Answer.Benefit;
import org.rtmscoverage.eligibility.x12.X12Answer.Dated;
import org.rtmscoverage.eligibility.x12.X12Answer.Delivery;
import org.rtmscoverage.eligibility.x12.X12Answer.Entity;
import org.rtmscoverage.eligibility.x12.X12Answer.Numbered;
import org.rtmscoverage.eligibility.x12.X12Answer.Party;

/** From the letters of X12 to our own words: syntax only. */
@Mapper(
    unmappedTargetPolicy = ReportingPolicy.ERROR,
    unmappedSourcePolicy = ReportingPolicy.ERROR,
    imports = RejectionReasons.class,
    uses = BenefitCodes.class,
    componentModel = MappingConstants.ComponentModel.SPRING)
interface X12AnswerMapper {

  /**
   * Translates a whole answer.
   *
   * @param answer as read
   * @param verifiedFor day the payer answered for; null if it did not say
   * @return the same in our words
   */
  @Mapping(target = "payerName", source = "answer.payer.lastName", qualifiedByName = "stated")
  @BeanMapping(
      ignoreUnmappedSourceProperties = {"payer", "subscriber", "dependent", "refusals", "traces"})
  @Mapping(target = "member", source = "answer", qualifiedByName = "echo")
  @Mapping(target = "planDates", source = "answer.dates")
  @Mapping(target = "references", source = "answer.references")
  @Mapping(target = "lines", source = "answer.benefits")
  @Mapping(
      target = "rejections",
      expression = "java(RejectionReasons.rejections(answer.refusals()))")
  @Mapping(target = "warnings", source = "answer.warnings")
  @Mapping(target = "traceNumber", source = "answer.traces", qualifiedByName = "trace")
  EligibilityResponse response(X12Answer answer, @Nullable LocalDate verifiedFor);

  /**
   * Translates one row.
   *
   * @param benefit as read
   * @return the same in our words
   */
  @BeanMapping(ignoreUnmappedSourceProperties = {"segment", "quantityQualifier"})
  @Mapping(target = "kind", qualifiedByName = "kind")
  @Mapping(target = "kindCode", source = "kind")
  @Mapping(target = "level", qualifiedByName = "level")
  @Mapping(target = "serviceTypes", qualifiedByName = "serviceType")
  @Mapping(target = "insuranceType", qualifiedByName = "stated")
  @Mapping(target = "planName", qualifiedByName = "stated")
  @Mapping(target = "period", qualifiedByName = "period")
  @Mapping(target = "amount", qualifiedByName = "money")
  @Mapping(target = "percent", qualifiedByName = "share")
  @Mapping(target = "quantity", source = "benefit", qualifiedByName = "quantity")
  @Mapping(target = "authorization", qualifiedByName = "authorization")
  @Mapping(target = "network", qualifiedByName = "network")
  @Mapping(target = "procedureCode", source = "procedure", qualifiedByName = "stated")
  @Mapping(target = "placesOfService", source = "places")
  @Mapping(target = "pointer", expression = "java(\"segment \" + benefit.segment())")
  BenefitLine line(Benefit benefit);

  /**
   * Translates a visit limit; a number that is none was left out before.
   *
   * @param delivery as read
   * @return the same in our words
   */
  @Mapping(target = "unit", qualifiedByName = "unit")
  @Mapping(target = "number", qualifiedByName = "decimal")
  @Mapping(target = "period", qualifiedByName = "period")
  @Mapping(target = "periods", qualifiedByName = "decimal")
  VisitDelivery delivery(Delivery delivery);

  /**
   * Translates an entity.
   *
   * @param entity as read
   * @return the same in our words
   */
  default RelatedEntity entity(Entity entity) {
    return BenefitParts.entity(
        entity.role(),
        (entity.firstName() + " " + entity.lastName()).strip(),
        entity.idQualifier(),
        entity.id(),
        entity.telephones());
  }

  /**
   * Picks whom the answer is about: the dependent if there is one, under the subscriber's number if
   * it has none of its own.
   *
   * @param answer as read
   * @return what was sent of the person
   */
  @Named("echo")
  default MemberEcho echo(X12Answer answer) {
    Party subscriber = answer.subscriber();
    Party patient = answer.dependent() == null ? subscriber : answer.dependent();
    if (patient == null) {
      return new MemberEcho(null, null, null, null);
    }
    String id = patient.id().isEmpty() && subscriber != null ? subscriber.id() : patient.id();
    return new MemberEcho(
        BenefitCodes.stated(id),
        BenefitCodes.stated(patient.firstName()),
        BenefitCodes.stated(patient.lastName()),
        BenefitCodes.day(patient.birthDate()));
  }

  /**
   * Picks the payer's own trace number.
   *
   * @param traces as read
   * @return the first; null if it sent none
   */
  @Named("trace")
  default @Nullable String trace(List<X12Answer.Trace> traces) {
    return traces.stream()
        .filter(trace -> trace.type().equals("1") && !trace.number().isEmpty())
        .map(X12Answer.Trace::number)
        .findFirst()
        .orElse(null);
  }

  /**
   * Translates a count.
   *
   * @param benefit the row it stands in
   * @return null if no number was sent
   */
  @Named("quantity")
  default @Nullable Quantity quantity(Benefit benefit) {
    return BenefitParts.quantity(benefit.quantityQualifier(), benefit.quantity());
  }

  /**
   * Translates dates; one that cannot be read is left out, with a warning of the assembler.
   *
   * @param dates as read
   * @return the same in our words
   */
  default List<PlanDate> dates(List<Dated> dates) {
    return dates.isEmpty()
        ? List.of()
        : dates.stream().flatMap(d -> BenefitParts.date(d.qualifier(), d.value())).toList();
  }

  /**
   * Translates numbers of plan and group.
   *
   * @param references as read
   * @return the same in our words
   */
  default List<PlanReference> references(List<Numbered> references) {
    return references.stream()
        .flatMap(r -> BenefitParts.reference(r.qualifier(), r.value(), r.name()))
        .toList();
  }
}
