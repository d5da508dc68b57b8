package org.rtmscoverage.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.policy.Contraindication;
import org.rtmscoverage.policy.Device;
import org.rtmscoverage.policy.ScaleBands;
import org.rtmscoverage.vocabulary.PartialDate;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.web.view.AttestationQuestionView;
import tools.jackson.databind.JsonNode;

/**
 * What a request must mean, beyond the schema. Reads the tree as sent, also where the schema has
 * found errors, and passes over what has the wrong type.
 */
final class RequestRules {

  private static final Pattern PAYER_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Pattern NPI = Pattern.compile("[12][0-9]{9}");
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}");
  private static final List<String> SESSION_CODES = List.of("90867", "90868", "90869");
  private static final List<String> ACCELERATED_CODES = List.of("0889T", "0890T", "0891T", "0892T");
  private static final String LATER = "Send an end that is not before the start.";

  /** Pairs of first and last day, by list of the clinical history. */
  private static final Map<String, Map<String, String>> SPANS =
      Map.of(
          "medicationTrials", Map.of("startDate", "endDate"),
          "psychotherapy", Map.of("startDate", "endDate"),
          "priorTms", Map.of("firstSession", "lastSession", "lastSession", "responseHeldUntil"));

  private static final Set<String> DATES =
      Set.of(
          "currentEpisodeStart",
          "date",
          "startDate",
          "endDate",
          "from",
          "to",
          "firstSession",
          "lastSession",
          "responseHeldUntil",
          "relapseDate",
          "lastDate");

  private final PayerCatalog catalog;

  RequestRules(PayerCatalog catalog) {
    this.catalog = catalog;
  }

  void addCheckErrors(JsonNode request, RequestErrors errors) {
    payer(request.path("payerId"), "/payerId", errors);
    member(request, errors);
    var authorizations = request.path("authorizationsOnFile");
    for (var i = 0; i < authorizations.size(); i++) {
      span(authorizations.path(i), "from", "to", "/authorizationsOnFile/" + i, errors);
    }
    common(request, errors);
  }

  void addEvaluationErrors(JsonNode request, RequestErrors errors) {
    var payers = request.path("payerIds");
    for (var i = 0; i < payers.size(); i++) {
      payer(payers.path(i), "/payerIds/" + i, errors);
    }
    common(request, errors);
  }

  private void payer(JsonNode id, String pointer, RequestErrors errors) {
    var text = id.asString("");
    if (!id.isString()
        || (PAYER_ID.matcher(text).matches() && catalog.payer(new PayerId(text)).isPresent())) {
      return;
    }
    var near = catalog.nearest(text).stream().map(PayerId::value).toList();
    errors.add(
        pointer, "is not a payer known here", "See GET /v1/payers." + NearestNames.hint(near));
  }

  private static void member(JsonNode request, RequestErrors errors) {
    var member = request.path("member");
    var service = day(request.path("serviceDate"));
    bornBefore(member, service, "/member", errors);
    var relationship = member.path("relationship").asString("SELF");
    var subscriber = member.path("subscriber");
    if (subscriber.isObject()) {
      bornBefore(subscriber, service, "/member/subscriber", errors);
    } else if (member.isObject() && !"SELF".equals(relationship)) {
      errors.add(
          "/member/subscriber",
          "is missing for a patient who is not the subscriber",
          "Give the subscriber, or relationship SELF.");
    }
  }

  private static void bornBefore(
      JsonNode person, @Nullable LocalDate service, String pointer, RequestErrors errors) {
    var birth = day(person.path("dateOfBirth"));
    if (birth != null && service != null && birth.isAfter(service)) {
      errors.add(
          pointer + "/dateOfBirth",
          "lies after the day of service",
          "Send the birth date as on the card.");
    }
  }

  private void common(JsonNode request, RequestErrors errors) {
    var npi = request.path("provider").path("npi");
    if (NPI.matcher(npi.asString("")).matches() && !hasCheckDigit(npi.asString())) {
      errors.add("/provider/npi", "has a wrong check digit", "Copy the number from NPPES.");
    }
    treatment(request.path("treatment"), errors);
    procedureCodes(request.path("treatment"), errors);
    clinical(request.path("clinical"), errors);
  }

  private void treatment(JsonNode treatment, RequestErrors errors) {
    var devices = catalog.reference().devices().stream().map(Device::key).toList();
    known(treatment.path("deviceKey"), devices, "/treatment/deviceKey", "a device", errors);
    var planned = treatment.path("sessionsPlanned");
    var taper = treatment.path("taper").valueStream().mapToLong(week -> week.asLong(0)).sum();
    if (planned.isIntegralNumber() && taper > planned.asLong()) {
      errors.add(
          "/treatment/taper",
          "holds more sessions than sessionsPlanned",
          "Count the taper within sessionsPlanned.");
    }
  }

  /**
   * Codes 0889T to 0892T are accelerated theta burst by the day; the others are single sessions.
   */
  private static void procedureCodes(JsonNode treatment, RequestErrors errors) {
    var accelerated = "ACCELERATED_TBS".equals(treatment.path("modality").asString(""));
    var codes = treatment.path("procedureCodes");
    for (var i = 0; i < codes.size(); i++) {
      var code = codes.path(i).asString("");
      var fitting = accelerated ? ACCELERATED_CODES : SESSION_CODES;
      if (CODE.matcher(code).matches() && !fitting.contains(code)) {
        errors.add(
            "/treatment/procedureCodes/" + i,
            "is no code of this modality",
            "Use " + String.join(", ", fitting) + ", or another modality.");
      }
    }
  }

  private void clinical(JsonNode clinical, RequestErrors errors) {
    existing(clinical, "/clinical", errors);
    attestations(clinical.path("attestations"), errors);
    scores(clinical, errors);
    trials(clinical.path("medicationTrials"), errors);
    spans(clinical, errors);
    safety(clinical, errors);
  }

  private void attestations(JsonNode attestations, RequestErrors errors) {
    var keys =
        catalog.policies().stream()
            .flatMap(policy -> policy.versions().stream())
            .flatMap(version -> PolicyViews.attestations(version).stream())
            .map(AttestationQuestionView::key)
            .distinct()
            .toList();
    for (var i = 0; i < attestations.size(); i++) {
      var key = attestations.path(i).path("key");
      known(key, keys, "/clinical/attestations/" + i + "/key", "an attestation", errors);
    }
  }

  private static void spans(JsonNode clinical, RequestErrors errors) {
    SPANS.forEach(
        (list, ends) -> {
          var items = clinical.path(list);
          for (var i = 0; i < items.size(); i++) {
            var place = "/clinical/" + list + "/" + i;
            var item = items.path(i);
            ends.forEach((from, to) -> span(item, from, to, place, errors));
            var doses = item.path("doses");
            for (var j = 0; j < doses.size(); j++) {
              span(doses.path(j), "from", "to", place + "/doses/" + j, errors);
            }
          }
        });
    var courses = clinical.path("ect").path("courses");
    for (var i = 0; i < courses.size(); i++) {
      span(courses.path(i), "startDate", "endDate", "/clinical/ect/courses/" + i, errors);
    }
  }

  private static void span(
      JsonNode item, String from, String to, String place, RequestErrors errors) {
    var start = date(item.path(from));
    var end = date(item.path(to));
    if (start != null && end != null && end.latest().isBefore(start.earliest())) {
      errors.add(place + "/" + to, "lies before " + from, LATER);
    }
  }

  private static void existing(JsonNode node, String pointer, RequestErrors errors) {
    if (node.isArray()) {
      for (var i = 0; i < node.size(); i++) {
        existing(node.path(i), pointer + "/" + i, errors);
      }
    }
    if (node.isObject()) {
      for (var entry : node.properties()) {
        var place = pointer + "/" + entry.getKey();
        if (DATES.contains(entry.getKey())
            && entry.getValue().isString()
            && date(entry.getValue()) == null) {
          errors.add(
              place,
              "is no date",
              "Send a day as yyyy-MM-dd, a month as yyyy-MM or a year as yyyy.");
        } else {
          existing(entry.getValue(), place, errors);
        }
      }
    }
  }

  private void scores(JsonNode clinical, RequestErrors errors) {
    var scores = clinical.path("scores");
    for (var i = 0; i < scores.size(); i++) {
      var place = "/clinical/scores/" + i;
      score(scores.path(i), "score", place, errors);
    }
    var courses = clinical.path("priorTms");
    for (var i = 0; i < courses.size(); i++) {
      var place = "/clinical/priorTms/" + i;
      score(courses.path(i), "scoreBefore", place, errors);
      score(courses.path(i), "scoreAfter", place, errors);
    }
  }

  private void score(JsonNode item, String field, String place, RequestErrors errors) {
    var scales = catalog.reference().scales();
    var instrument = item.path("instrument");
    known(
        instrument,
        scales.stream().map(ScaleBands::instrumentKey).toList(),
        place + "/instrument",
        "an instrument",
        errors);
    var total = item.path(field);
    if (!total.isIntegralNumber()) {
      return;
    }
    scales.stream()
        .filter(scale -> scale.instrumentKey().equals(instrument.asString("")))
        .findFirst()
        .filter(scale -> isOutside(scale, total.asLong()))
        .ifPresent(scale -> errors.add(place + "/" + field, "is outside the scale", range(scale)));
  }

  private static boolean isOutside(ScaleBands scale, long total) {
    return total < scale.scoreMin() || total > scale.scoreMax();
  }

  private static String range(ScaleBands scale) {
    return scale.instrument() + " runs from " + scale.scoreMin() + " to " + scale.scoreMax() + ".";
  }

  private static void trials(JsonNode trials, RequestErrors errors) {
    var ids = new HashSet<String>();
    for (var i = 0; i < trials.size(); i++) {
      var id = trials.path(i).path("id");
      if (id.isString() && !ids.add(id.asString())) {
        errors.add(
            "/clinical/medicationTrials/" + i + "/id",
            "names two trials",
            "Give each trial its own id.");
      }
    }
    for (var i = 0; i < trials.size(); i++) {
      var augments = trials.path(i).path("augments");
      var own = Objects.equals(augments, trials.path(i).path("id"));
      if (augments.isString() && (own || !ids.contains(augments.asString()))) {
        errors.add(
            "/clinical/medicationTrials/" + i + "/augments",
            "names no other trial of this request",
            "Use the id of the trial it was added to.");
      }
    }
  }

  private void safety(JsonNode clinical, RequestErrors errors) {
    var items = catalog.reference().contraindications();
    var keys = new LinkedHashSet<String>();
    items.stream()
        .map(Contraindication::group)
        .filter(Objects::nonNull)
        .forEach(group -> keys.add(String.valueOf(group)));
    items.forEach(item -> keys.add(item.itemKey()));
    var screen = clinical.path("safetyScreen");
    for (var name : screen.propertyNames()) {
      if (!keys.contains(name)) {
        errors.add(
            "/clinical/safetyScreen",
            "holds a key that is no safety group or item",
            "Use the keys of openapi.yaml." + NearestNames.hint(NearestNames.to(name, keys)));
      }
    }
    items.forEach(item -> contradiction(item, screen, errors));
    groups(items).forEach((key, group) -> located(key, group, clinical, errors));
    var details = clinical.path("safetyDetails");
    for (var i = 0; i < details.size(); i++) {
      var place = "/clinical/safetyDetails/" + i + "/key";
      known(details.path(i).path("key"), keys, place, "a safety group or item", errors);
    }
  }

  private static Map<String, String> groups(List<Contraindication> items) {
    var groups = new LinkedHashMap<String, String>();
    for (var item : items) {
      if (item.group() != null) {
        groups.put(item.itemKey(), item.group());
        groups.put(item.group(), item.group());
      }
    }
    return groups;
  }

  /** A detail of what was answered false. */
  private static void located(String key, String group, JsonNode clinical, RequestErrors errors) {
    var screen = clinical.path("safetyScreen");
    var details = clinical.path("safetyDetails");
    var denied = !screen.path(key).asBoolean(true) || !screen.path(group).asBoolean(true);
    for (var i = 0; i < details.size(); i++) {
      if (denied && details.path(i).path("key").asString("").equals(key)) {
        errors.add(
            "/clinical/safetyDetails/" + i,
            "describes what the safety screen answers false",
            "Ask again, and mend one of the two.");
      }
    }
  }

  private static void contradiction(Contraindication item, JsonNode screen, RequestErrors errors) {
    var group = item.group();
    if (group == null) {
      return;
    }
    if (screen.path(item.itemKey()).asBoolean(false) && !screen.path(group).asBoolean(true)) {
      errors.add(
          "/clinical/safetyScreen/" + item.itemKey(),
          "is answered true while its group " + group + " is answered false",
          "Ask again, and mend one of the two.");
    }
  }

  private static void known(
      JsonNode word, Collection<String> names, String pointer, String what, RequestErrors errors) {
    if (word.isString() && !names.contains(word.asString())) {
      var near = NearestNames.to(word.asString(), names);
      errors.add(
          pointer,
          "is not " + what + " known here",
          "Use a key of the reference tables." + NearestNames.hint(near));
    }
  }

  private static @Nullable LocalDate day(JsonNode node) {
    var date = date(node);
    return date != null && date.isExact() ? date.earliest() : null;
  }

  private static @Nullable PartialDate date(JsonNode node) {
    if (!node.isString()) {
      return null;
    }
    try {
      return PartialDate.parse(node.asString());
    } catch (DateTimeException _) {
      return null;
    }
  }

  /**
   * The check digit of a national provider identifier: Luhn's formula over 80840 and the number
   * (CMS, NPI check digit requirements).
   */
  private static boolean hasCheckDigit(String npi) {
    var digits = "80840" + npi;
    var sum = 0;
    for (var i = 0; i < digits.length(); i++) {
      var digit = digits.charAt(digits.length() - 1 - i) - '0';
      var weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}
