package org.rtmscoverage.eligibility.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.Named;
import org.mapstruct.ReportingPolicy;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.BenefitPeriod;
import org.rtmscoverage.eligibility.EligibilityResponse;
import org.rtmscoverage.eligibility.MemberEcho;
import org.rtmscoverage.eligibility.PlanDate;
import org.rtmscoverage.eligibility.PlanReference;
import org.rtmscoverage.eligibility.Quantity;
import org.rtmscoverage.eligibility.RelatedEntity;
import org.rtmscoverage.eligibility.fhir.FhirAnswer.Entity;
import org.rtmscoverage.eligibility.fhir.FhirAnswer.Numbered;
import org.rtmscoverage.eligibility.fhir.FhirAnswer.Person;
import org.rtmscoverage.eligibility.fhir.FhirAnswer.Role;
import org.rtmscoverage.eligibility.fhir.FhirAnswer.Row;
import org.rtmscoverage.eligibility.fhir.FhirAnswer.Span;
import org.rtmscoverage.vocabulary.DateRange;

/** From the codes of FHIR to our own words: syntax only. */
@Mapper(
    unmappedTargetPolicy = ReportingPolicy.ERROR,
    unmappedSourcePolicy = ReportingPolicy.ERROR,
    imports = FhirProblems.class,
    uses = FhirCodes.class,
    componentModel = MappingConstants.ComponentModel.SPRING)
interface FhirAnswerMapper {

  /**
   * Translates a whole answer.
   *
   * @param answer as read
   * @param verifiedFor day the payer answered for; null if it did not say
   * @return the same in our words
   */
  @BeanMapping(
      ignoreUnmappedSourceProperties = {"outcome", "person", "periods", "problems", "rows"})
  @Mapping(target = "payerName", source = "answer.payerName", qualifiedByName = "stated")
  @Mapping(target = "member", source = "answer.person")
  @Mapping(target = "planDates", source = "answer.periods")
  @Mapping(target = "references", source = "answer.numbers")
  @Mapping(target = "lines", source = "answer.rows")
  @Mapping(target = "rejections", expression = "java(FhirProblems.rejections(answer.problems()))")
  @Mapping(target = "warnings", source = "answer.warnings")
  @Mapping(target = "traceNumber", source = "answer.trace", qualifiedByName = "stated")
  EligibilityResponse response(FhirAnswer answer, @Nullable LocalDate verifiedFor);

  /**
   * Translates one row.
   *
   * @param row as read
   * @return the same in our words
   */
  @BeanMapping(ignoreUnmappedSourceProperties = {"count", "term", "role"})
  @Mapping(target = "kind", source = "row", qualifiedByName = "kind")
  @Mapping(target = "kindCode", source = "type", qualifiedByName = "kindCode")
  @Mapping(target = "level", source = "unit", qualifiedByName = "level")
  @Mapping(target = "serviceTypes", source = "services", qualifiedByName = "serviceType")
  @Mapping(target = "insuranceType", expression = "java(null)")
  @Mapping(target = "planName", qualifiedByName = "stated")
  @Mapping(target = "period", source = "row", qualifiedByName = "rowPeriod")
  @Mapping(target = "amount", qualifiedByName = "money")
  @Mapping(target = "quantity", source = "row", qualifiedByName = "quantity")
  @Mapping(target = "authorization", qualifiedByName = "authorization")
  @Mapping(target = "network", qualifiedByName = "network")
  @Mapping(target = "procedureCode", source = "procedure", qualifiedByName = "stated")
  @Mapping(target = "placesOfService", expression = "java(List.of())")
  @Mapping(target = "deliveries", expression = "java(List.of())")
  BenefitLine line(Row row);

  /**
   * Translates the person.
   *
   * @param person as read
   * @return what was sent of it
   */
  @Mapping(target = "memberId", qualifiedByName = "stated")
  @Mapping(target = "firstName", qualifiedByName = "stated")
  @Mapping(target = "lastName", qualifiedByName = "stated")
  @Mapping(target = "dateOfBirth", source = "birthDate", qualifiedByName = "day")
  MemberEcho echo(Person person);

  /**
   * Translates a number of plan or group.
   *
   * @param number as read
   * @return the same in our words
   */
  @Mapping(target = "name", qualifiedByName = "stated")
  PlanReference reference(Numbered number);

  /**
   * Translates an organization that runs a benefit.
   *
   * @param entity as read
   * @return the same in our words
   */
  default RelatedEntity entity(Entity entity) {
    return new RelatedEntity(
        "VENDOR",
        FhirCodes.stated(entity.name()),
        FhirCodes.stated(entity.payerId()),
        entity.telephones());
  }

  /**
   * Finds the period a row's number belongs to. A copayment is for each service whatever the term.
   * What is used in a year is the year so far; money used in another term has no period of ours.
   *
   * @param row as read
   * @return the period
   */
  @Named("rowPeriod")
  default BenefitPeriod period(Row row) {
    BenefitKind kind = FhirCodes.kind(row);
    if (kind == BenefitKind.CO_PAYMENT || kind == BenefitKind.CO_INSURANCE) {
      return BenefitPeriod.VISIT;
    }
    boolean usedMoney = row.role() == Role.USED && row.count() == null;
    return switch (row.term()) {
      case "" -> usedMoney ? BenefitPeriod.YEAR_TO_DATE : BenefitPeriod.NOT_STATED;
      case "annual" -> usedMoney ? BenefitPeriod.YEAR_TO_DATE : BenefitPeriod.SERVICE_YEAR;
      case "day" -> usedMoney ? BenefitPeriod.OTHER : BenefitPeriod.DAY;
      case "lifetime" ->
          switch (row.role()) {
            case ALLOWED -> BenefitPeriod.LIFETIME;
            case REMAINING -> BenefitPeriod.LIFETIME_REMAINING;
            case USED -> usedMoney ? BenefitPeriod.OTHER : BenefitPeriod.LIFETIME;
          };
      default -> BenefitPeriod.OTHER;
    };
  }

  /**
   * Translates a count.
   *
   * @param row the row it stands in
   * @return null if no number was sent
   */
  @Named("quantity")
  default @Nullable Quantity quantity(Row row) {
    if (row.count() == null) {
      return null;
    }
    String unit = row.type().equals("visit") ? "VISITS" : row.type();
    return new Quantity(unit, row.count(), row.role() == Role.USED);
  }

  /**
   * Translates dates; one that cannot be read was warned of before.
   *
   * @param spans as read
   * @return the same in our words
   */
  default List<PlanDate> dates(List<Span> spans) {
    return spans.stream()
        .flatMap(
            span -> {
              DateRange days = FhirCodes.span(span.start(), span.end());
              return Stream.ofNullable(days).map(d -> new PlanDate(span.qualifier(), d));
            })
        .filter(Objects::nonNull)
        .toList();
  }
}
