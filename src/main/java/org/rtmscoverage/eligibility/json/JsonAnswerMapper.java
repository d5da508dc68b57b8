package org.rtmscoverage.eligibility.json;

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
import org.rtmscoverage.eligibility.json.JsonAnswer.Benefit;
import org.rtmscoverage.eligibility.json.JsonAnswer.Dated;
import org.rtmscoverage.eligibility.json.JsonAnswer.Delivery;
import org.rtmscoverage.eligibility.json.JsonAnswer.Entity;
import org.rtmscoverage.eligibility.json.JsonAnswer.Numbered;
import org.rtmscoverage.eligibility.json.JsonAnswer.Party;

/** From a clearinghouse's codes to our own words: syntax only. */
@Mapper(
    unmappedTargetPolicy = ReportingPolicy.ERROR,
    unmappedSourcePolicy = ReportingPolicy.ERROR,
    imports = JsonRejections.class,
    uses = BenefitCodes.class,
    componentModel = MappingConstants.ComponentModel.SPRING)
interface JsonAnswerMapper {

  /**
   * Translates a whole answer.
   *
   * @param answer as read
   * @param verifiedFor day the payer answered for; null if it did not say
   * @return the same in our words
   */
  @BeanMapping(
      ignoreUnmappedSourceProperties = {
        "subscriber",
        "dependent",
        "refusals",
        "faults",
        "unread",
        "trace"
      })
  @Mapping(target = "payerName", source = "answer.payerName", qualifiedByName = "stated")
  @Mapping(target = "member", source = "answer", qualifiedByName = "echo")
  @Mapping(target = "planDates", source = "answer.dates")
  @Mapping(target = "references", source = "answer.references")
  @Mapping(target = "lines", source = "answer.benefits")
  @Mapping(target = "rejections", expression = "java(JsonRejections.of(answer))")
  @Mapping(target = "warnings", source = "answer.warnings")
  @Mapping(target = "traceNumber", source = "answer.trace", qualifiedByName = "stated")
  EligibilityResponse response(JsonAnswer answer, @Nullable LocalDate verifiedFor);

  /**
   * Translates one row.
   *
   * @param benefit as read
   * @return the same in our words
   */
  @BeanMapping(ignoreUnmappedSourceProperties = "quantityQualifier")
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
  default MemberEcho echo(JsonAnswer answer) {
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
   * Translates dates; one that cannot be read is left out, with a warning of the reader.
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
