package org.rtmscoverage.eligibility.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rtmscoverage.eligibility.codes.AsSent;
import org.rtmscoverage.eligibility.codes.BenefitCodes;
import org.rtmscoverage.eligibility.json.JsonAnswer.Benefit;
import org.rtmscoverage.eligibility.json.JsonAnswer.Delivery;
import org.rtmscoverage.eligibility.json.JsonAnswer.Entity;
import org.rtmscoverage.eligibility.json.JsonAnswer.Numbered;

/** Reads one row of a plan's list. One instance reads one row. */
final class JsonPlanRow {

  private static final Set<String> SERVICE_TYPES = Set.of("", "STC");

  private final JsonFields row;
  private final String kind;
  private final String planName;
  private final List<String> notes = new ArrayList<>();
  private final List<String> asSent = new ArrayList<>();

  /**
   * Reads a row.
   *
   * @param row the row
   * @param kind EB01, or the name of its list
   * @param planName name of its plan; empty if not sent
   */
  JsonPlanRow(JsonFields row, String kind, String planName) {
    this.row = row;
    this.kind = kind;
    this.planName = planName;
  }

  Benefit benefit() {
    notes.addAll(row.texts("messages"));
    List<Delivery> deliveries = row.objects("serviceLimits").stream().flatMap(this::limit).toList();
    String level = JsonPlanWords.code(JsonPlanWords.LEVELS, row.text("coverageLevel"));
    String period = JsonPlanWords.code(JsonPlanWords.PERIODS, row.text("timePeriod"));
    String authorization =
        JsonPlanWords.code(JsonPlanWords.AUTHORIZATIONS, row.text("priorAuthIndicator"));
    JsonFields network = row.object("network");
    String indicator = JsonPlanWords.code(JsonPlanWords.NETWORKS, network.text("indicator"));
    asSent.addAll(AsSent.codes(level, period, authorization, indicator));
    labelled("Network", network.text("id"));
    labelled("Network", network.text("description"));
    labelled("Complaint", String.join(" ", reasons()));
    JsonFields quantity = row.object("quantity");
    return new Benefit(
        row.pointer(),
        kind,
        level,
        serviceTypes(),
        JsonPlanWords.code(JsonPlanWords.INSURANCES, row.text("insuranceType")),
        row.text("planCoverageDescription").isEmpty()
            ? planName
            : row.text("planCoverageDescription"),
        period,
        number(row, "amount"),
        number(row, "percent"),
        JsonPlanWords.code(JsonPlanWords.UNITS, quantity.text("qualifier")),
        number(quantity, "value"),
        authorization,
        indicator,
        procedure(),
        JsonPlanReader.dates(row.object("dates")),
        deliveries,
        row.objects("placesOfService").stream()
            .map(place -> place.text("code"))
            .filter(code -> !code.isEmpty())
            .toList(),
        notes,
        row.objects("relatedEntities").stream().map(this::entity).toList(),
        asSent());
  }

  List<Numbered> references() {
    return JsonPlanReader.numbers(row.object("additionalInformation"));
  }

  JsonFields fields() {
    return row;
  }

  private List<String> asSent() {
    labelled(
        "Diagnosis",
        String.join(
            ", ",
            row.object("diagnosis").objects("codes").stream()
                .map(code -> code.text("value"))
                .toList()));
    labelled("Modifiers", String.join(" ", row.object("service").texts("modifiers")));
    return asSent;
  }

  private List<String> reasons() {
    return row.objects("invalidReasons").stream().map(reason -> reason.text("code")).toList();
  }

  private String number(JsonFields fields, String name) {
    String text = fields.number(name);
    if (!text.isEmpty() && BenefitCodes.decimal(text) == null) {
      asSent.add(AsSent.labelled("The " + name, text));
    }
    return text;
  }

  /** A service with no code is named by its words, so that the row is not one of all services. */
  private List<String> serviceTypes() {
    JsonFields service = row.object("service");
    if (!SERVICE_TYPES.contains(service.text("system"))) {
      return List.of();
    }
    String value = service.text("value");
    if (value.isEmpty()) {
      String first = service.object("range").object("start").text("value");
      String words = service.text("definition");
      return Stream.of(first.isEmpty() ? words : range(service)).filter(w -> !w.isEmpty()).toList();
    }
    return List.of(value);
  }

  private String procedure() {
    JsonFields service = row.object("service");
    String system = service.text("system");
    if (SERVICE_TYPES.contains(system)) {
      return "";
    }
    if (!Set.of("CPT", "HCPCS").contains(system)) {
      labelled("Code list", system);
    }
    String value = service.text("value");
    return value.isEmpty() ? range(service) : value;
  }

  private static String range(JsonFields service) {
    JsonFields range = service.object("range");
    return range.object("start").text("value") + "-" + range.object("end").text("value");
  }

  private Stream<Delivery> limit(JsonFields limit) {
    labelled("Lowest age", limit.text("ageMinimum"));
    labelled("Highest age", limit.text("ageMaximum"));
    JsonFields delivery = limit.object("delivery");
    if (!delivery.sent()) {
      return Stream.empty();
    }
    JsonFields frequency = delivery.object("frequency");
    if (frequency.sent()) {
      notes.add("Rate: " + frequency.text("value") + " per " + frequency.text("qualifier"));
    }
    JsonFields schedule = delivery.object("delivery");
    labelled("Schedule", schedule.text("schedule"));
    labelled("Pattern", schedule.text("pattern"));
    JsonFields period = delivery.object("period");
    JsonFields quantity = delivery.object("quantity");
    String number = quantity.text("value");
    if (BenefitCodes.decimal(number) == null) {
      row.warnings().add(delivery.pointer() + " gives a pattern of visits without a number");
      labelled("Limit", (number + " " + period.text("qualifier")).strip());
      return Stream.empty();
    }
    String every = JsonPlanWords.code(JsonPlanWords.PERIODS, period.text("qualifier"));
    if (AsSent.isUnnamedPeriod(every)) {
      labelled("Period of the limit", period.text("qualifier"));
    }
    return Stream.of(
        new Delivery(
            JsonPlanWords.code(JsonPlanWords.UNITS, quantity.text("qualifier")),
            number,
            every,
            period.number("value")));
  }

  private Entity entity(JsonFields entity) {
    List<JsonFields> contacts = entity.objects("contacts");
    String name = name(entity);
    String contact =
        contacts.stream()
            .map(one -> one.text("name"))
            .filter(n -> !n.isEmpty())
            .findFirst()
            .orElse("");
    JsonParticulars.of(entity, name.isEmpty() ? contact : name).forEach(asSent::add);
    return new Entity(
        JsonPlanWords.code(JsonPlanWords.ROLES, entity.text("type")),
        name.isEmpty() ? contact : name,
        "",
        "PI",
        entity.text("payerId"),
        contacts.stream().flatMap(one -> one.texts("phoneNumbers").stream()).toList());
  }

  /**
   * Names a person or an organization.
   *
   * @param party any object with a name of this form
   * @return empty if it has none
   */
  static String name(JsonFields party) {
    JsonFields name = party.object("name");
    JsonFields person = name.object("person");
    return person.sent()
        ? (person.text("firstName") + " " + person.text("lastName")).strip()
        : name.text("organization");
  }

  private void labelled(String what, String value) {
    if (!value.isEmpty()) {
      asSent.add(AsSent.labelled(what, value));
    }
  }
}
