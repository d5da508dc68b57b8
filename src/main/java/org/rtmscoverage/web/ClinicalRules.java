package org.rtmscoverage.web;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.policy.Contraindication;
import org.rtmscoverage.policy.ScaleBands;
import tools.jackson.databind.JsonNode;

/** What the clinical history of a request must mean, beyond the schema. */
final class ClinicalRules {

  /** Pairs of first and last day, by list of the clinical history. */
  private static final Map<String, Map<String, String>> SPANS =
      Map.of(
          "medicationTrials", Map.of("startDate", "endDate"),
          "psychotherapy", Map.of("startDate", "endDate"),
          "priorTms", Map.of("firstSession", "lastSession", "lastSession", "responseHeldUntil"));

  private final Set<String> attestationKeys = new LinkedHashSet<>();
  private final Map<String, ScaleBands> scales = new LinkedHashMap<>();
  private final List<Contraindication> items;
  private final Map<String, String> groupByKey;
  private final Set<String> safetyKeys = new LinkedHashSet<>();

  /** Reads the known names once for a catalog. */
  ClinicalRules(PayerCatalog catalog) {
    for (var policy : catalog.policies()) {
      for (var version : policy.versions()) {
        PolicyViews.attestations(version).forEach(asked -> attestationKeys.add(asked.key()));
      }
    }
    catalog.reference().scales().forEach(scale -> scales.putIfAbsent(scale.instrumentKey(), scale));
    items = catalog.reference().contraindications();
    groupByKey = groups(items);
    safetyKeys.addAll(groupByKey.values());
    items.forEach(item -> safetyKeys.add(item.itemKey()));
  }

  void addErrors(JsonNode clinical, RequestErrors errors) {
    RequestDates.existing(clinical, "/clinical", errors);
    attestations(clinical.path("attestations"), errors);
    scores(clinical, errors);
    trials(clinical.path("medicationTrials"), errors);
    spans(clinical, errors);
    safety(clinical, errors);
  }

  private void attestations(JsonNode attestations, RequestErrors errors) {
    for (var i = 0; i < attestations.size(); i++) {
      var key = attestations.path(i).path("key");
      errors.addUnlessKnown(
          key, attestationKeys, "/clinical/attestations/" + i + "/key", "an attestation");
    }
  }

  private static void spans(JsonNode clinical, RequestErrors errors) {
    SPANS.forEach(
        (list, ends) -> {
          var items = clinical.path(list);
          for (var i = 0; i < items.size(); i++) {
            var place = "/clinical/" + list + "/" + i;
            var item = items.path(i);
            ends.forEach((from, to) -> RequestDates.span(item, from, to, place, errors));
            DoseRules.addErrors(item, place, errors);
            var doses = item.path("doses");
            for (var j = 0; j < doses.size(); j++) {
              RequestDates.span(doses.path(j), "from", "to", place + "/doses/" + j, errors);
            }
          }
        });
    var courses = clinical.path("ect").path("courses");
    for (var i = 0; i < courses.size(); i++) {
      RequestDates.span(
          courses.path(i), "startDate", "endDate", "/clinical/ect/courses/" + i, errors);
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
    var instrument = item.path("instrument");
    errors.addUnlessKnown(instrument, scales.keySet(), place + "/instrument", "an instrument");
    var total = item.path(field);
    var scale = scales.get(instrument.asString(""));
    if (scale != null && total.isNumber() && isOutside(scale, total.decimalValue())) {
      errors.add(place + "/" + field, "is outside the scale", range(scale));
    }
  }

  private static boolean isOutside(ScaleBands scale, BigDecimal total) {
    return total.compareTo(BigDecimal.valueOf(scale.scoreMin())) < 0
        || total.compareTo(BigDecimal.valueOf(scale.scoreMax())) > 0;
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
    var screen = clinical.path("safetyScreen");
    for (var name : screen.propertyNames()) {
      if (!safetyKeys.contains(name)) {
        errors.add(
            "/clinical/safetyScreen",
            "holds a key that is no safety group or item",
            "Use the keys of openapi.yaml." + NearHint.of(name, safetyKeys));
      }
    }
    items.forEach(item -> contradiction(item, screen, errors));
    var details = clinical.path("safetyDetails");
    for (var i = 0; i < details.size(); i++) {
      var place = "/clinical/safetyDetails/" + i;
      var key = details.path(i).path("key");
      errors.addUnlessKnown(key, safetyKeys, place + "/key", "a safety group or item");
      located(key.asString(""), screen, place, errors);
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
  private void located(String key, JsonNode screen, String place, RequestErrors errors) {
    var group = groupByKey.getOrDefault(key, key);
    if (!screen.path(key).asBoolean(true) || !screen.path(group).asBoolean(true)) {
      errors.add(
          place,
          "describes what the safety screen answers false",
          "Ask again, and mend one of the two.");
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
}
