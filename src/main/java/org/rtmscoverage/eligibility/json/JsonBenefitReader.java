package org.rtmscoverage.eligibility.json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rtmscoverage.eligibility.codes.AsSent;
import org.rtmscoverage.eligibility.codes.BenefitCodes;
import org.rtmscoverage.eligibility.codes.ServiceTypeNames;
import org.rtmscoverage.eligibility.json.JsonAnswer.Benefit;
import org.rtmscoverage.eligibility.json.JsonAnswer.Delivery;
import org.rtmscoverage.eligibility.json.JsonAnswer.Entity;
import org.rtmscoverage.eligibility.json.JsonAnswer.Numbered;

/** Reads one row of benefitsInformation. One instance reads one row. */
final class JsonBenefitReader {

  private static final String PLACE_OF_SERVICE = "ZZ";

  private final JsonFields row;
  private final List<String> places = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> asSent = new ArrayList<>();

  JsonBenefitReader(JsonFields row) {
    this.row = row;
  }

  Benefit benefit() {
    List<Delivery> deliveries = new ArrayList<>();
    row.objects("benefitsServiceDelivery").forEach(one -> delivery(one).forEach(deliveries::add));
    information();
    row.objects("additionalInformation").forEach(message -> note(message.text("description")));
    String level = row.code("coverageLevelCode", "coverageLevel", JsonWords.LEVELS);
    String period = row.code("timeQualifierCode", "timeQualifier", JsonWords.PERIODS);
    String authorization = row.text("authOrCertIndicator");
    String network =
        row.code("inPlanNetworkIndicatorCode", "inPlanNetworkIndicator", JsonWords.NETWORKS);
    asSent.addAll(AsSent.codes(level, period, authorization, network));
    return new Benefit(
        row.pointer(),
        kind(row, "code", "name"),
        level,
        serviceTypes(),
        row.text("insuranceTypeCode"),
        row.text("planCoverage"),
        period,
        number("benefitAmount", "amount"),
        number("benefitPercent", "percent"),
        row.code("quantityQualifierCode", "quantityQualifier", JsonWords.UNITS),
        number("benefitQuantity", "quantity"),
        authorization,
        network,
        procedure(),
        JsonAnswerReader.dates(row.object("benefitsDateInformation")),
        deliveries,
        places,
        notes,
        entities(),
        asSent);
  }

  private String number(String name, String word) {
    String text = row.number(name);
    if (!text.isEmpty() && BenefitCodes.decimal(text) == null) {
      asSent.add(AsSent.labelled("The " + word, text));
    }
    return text;
  }

  private String procedure() {
    JsonFields procedure = row.object("compositeMedicalProcedureIdentifier");
    List<String> components = new ArrayList<>();
    components.add(procedure.text("productOrServiceIdQualifierCode"));
    components.add(procedure.text("procedureCode"));
    components.addAll(procedure.texts("procedureModifiers"));
    asSent.addAll(AsSent.procedure(components));
    return procedure.text("procedureCode");
  }

  JsonFields fields() {
    return row;
  }

  /**
   * Reads a row of planStatus, which says in short what rows of benefits would.
   *
   * @param row the row
   * @return a benefit that says only the status
   */
  static Benefit status(JsonFields row) {
    return new Benefit(
        row.pointer(),
        kind(row, "statusCode", "status"),
        "",
        row.texts("serviceTypeCodes"),
        "",
        row.text("planDetails"),
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  List<Numbered> references() {
    return JsonAnswerReader.numbers(row.object("benefitsAdditionalInformation"));
  }

  private static String kind(JsonFields row, String code, String word) {
    String kind = row.text(code);
    return kind.isEmpty() ? row.text(word) : kind;
  }

  /** Without codes the words stand for them, so that the row is not taken for one of all types. */
  private List<String> serviceTypes() {
    List<String> codes = new ArrayList<>();
    row.texts("serviceTypeCodes").forEach(text -> codes.addAll(ServiceTypeNames.codes(text)));
    return codes.isEmpty() ? row.texts("serviceTypes") : codes;
  }

  private Stream<Delivery> delivery(JsonFields delivery) {
    String every = delivery.text("sampleSelectionModulus");
    String unit = delivery.text("unitForMeasurementQualifierCode");
    String rate = unit.isEmpty() ? delivery.text("unitForMeasurementQualifier") : unit;
    if (!rate.isEmpty()) {
      note("Rate: " + every + " per " + rate);
    }
    String number = delivery.text("quantity");
    if (BenefitCodes.decimal(number) == null) {
      row.warnings().add(delivery.pointer() + " gives a pattern of visits without a number");
      asSent.add(AsSent.labelled("Limit", String.join(" ", delivery.all())));
      return Stream.empty();
    }
    String period =
        delivery.code("timePeriodQualifierCode", "timePeriodQualifier", JsonWords.PERIODS);
    if (AsSent.isUnnamedPeriod(period)) {
      asSent.add(AsSent.labelled("Period of the limit", period));
    }
    return Stream.of(
        new Delivery(
            delivery.code("quantityQualifierCode", "quantityQualifier", JsonWords.UNITS),
            number,
            period,
            delivery.number("numOfPeriods")));
  }

  /** The list holds every one; the single property, which repeats the first, is for old readers. */
  private void information() {
    List<JsonFields> list = row.objects("eligibilityAdditionalInformationList");
    (list.isEmpty() ? row.objects("eligibilityAdditionalInformation") : list)
        .forEach(this::information);
  }

  private void information(JsonFields fact) {
    String list = fact.text("codeListQualifierCode");
    String code = fact.text("industryCode");
    if (list.equals(PLACE_OF_SERVICE) && !code.isEmpty()) {
      places.add(code);
    } else {
      note((list + " " + code).strip());
    }
  }

  private void note(String text) {
    if (!text.isEmpty()) {
      notes.add(text);
    }
  }

  private List<Entity> entities() {
    List<JsonFields> list = row.objects("benefitsRelatedEntities");
    List<Entity> entities = new ArrayList<>();
    for (JsonFields one : list.isEmpty() ? row.objects("benefitsRelatedEntity") : list) {
      if (one.sent()) {
        entities.add(entity(one));
      }
    }
    return entities;
  }

  private Entity entity(JsonFields entity) {
    JsonFields contact = entity.object("contactInformation");
    String name = entity.text("entityName");
    JsonParticulars.of(entity, name.isEmpty() ? contact.text("name") : name).forEach(asSent::add);
    return new Entity(
        JsonWords.code(JsonWords.ROLES, entity.text("entityIdentifier")),
        name.isEmpty() ? contact.text("name") : name,
        entity.text("entityFirstname"),
        entity.text("entityIdentification"),
        entity.text("entityIdentificationValue"),
        contact.objects("contacts").stream()
            .filter(JsonBenefitReader::telephone)
            .map(one -> one.text("communicationNumber"))
            .filter(number -> !number.isEmpty())
            .toList());
  }

  static boolean telephone(JsonFields contact) {
    String mode = contact.text("communicationMode");
    return mode.equals("Telephone") || mode.equals("TE");
  }
}
