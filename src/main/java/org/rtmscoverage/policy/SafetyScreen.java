package org.rtmscoverage.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers whether a safety group or item is present. A group's no answers its items, an item's yes
 * answers its group; nothing else is answered by declaration.
 */
final class SafetyScreen {

  private static final String PSYCHOSIS = "PSYCHOSIS";

  private final Map<String, List<Contraindication>> byGroup = new HashMap<>();
  private final Map<String, Contraindication> byItem = new HashMap<>();
  private final Map<String, Evidence> yes = new HashMap<>();
  private final Map<String, Leaf> no = new HashMap<>();

  SafetyScreen(List<Contraindication> contraindications) {
    for (Contraindication row : contraindications) {
      byItem.put(row.itemKey(), row);
      if (row.group() != null) {
        byGroup.computeIfAbsent(row.group(), _ -> new ArrayList<>()).add(row);
      }
    }
    Set<String> keys = new HashSet<>(byItem.keySet());
    keys.addAll(byGroup.keySet());
    for (String key : keys) {
      yes.put(key, evidence(key, "yes"));
      no.put(key, absent(evidence(key, "no")));
    }
  }

  Leaf evaluate(Criterion.SafetyPresent criterion, PreparedFacts patient) {
    var screen = patient.facts().clinical().safetyScreen();
    var answer = answer(criterion.key(), screen);
    if (criterion.key().equals(PSYCHOSIS)) {
      var coded = psychoticDiagnosis(patient);
      if (coded != null) {
        return Boolean.FALSE.equals(answer)
            ? contradiction(criterion, coded)
            : exceptions(criterion, patient, coded);
      }
    }
    if (answer == null) {
      return Leaf.unknown(
          criterion,
          CauseKind.MISSING_FACT,
          "Safety screen: is there " + criterion.node().label() + "?");
    }
    if (!answer) {
      var known = no.get(criterion.key());
      return known == null ? absent(evidence(criterion.key(), "no")) : known;
    }
    var known = yes.get(criterion.key());
    var evidence = known == null ? evidence(criterion.key(), "yes") : known;
    var far = beyondReach(criterion, patient);
    if (far != null) {
      return absent(far);
    }
    return isUnlocatedItem(criterion, patient)
        ? Leaf.unknown(
            criterion,
            CauseKind.MISSING_FACT,
            "How far from the coil is " + criterion.node().label() + "?",
            List.of(evidence))
        : exceptions(criterion, patient, evidence);
  }

  /** A single item counts near the coil only, and some detail of it, or all, lacks the distance. */
  private boolean isUnlocatedItem(Criterion.SafetyPresent criterion, PreparedFacts patient) {
    var within = criterion.withinCm();
    if (within == null || byGroup.containsKey(criterion.key())) {
      return false;
    }
    boolean near = false;
    for (SafetyDetail detail : patient.facts().clinical().safetyDetails()) {
      near |=
          detail.key().equals(criterion.key())
              && detail.distanceCm() != null
              && detail.distanceCm().compareTo(BigDecimal.valueOf(within)) <= 0;
    }
    return !near;
  }

  /** Present, unless every detail of it fits one of the policy's exceptions. */
  private Leaf exceptions(
      Criterion.SafetyPresent criterion, PreparedFacts patient, Evidence evidence) {
    if (criterion.unless().isEmpty()) {
      return Leaf.met(evidence);
    }
    var clinical = patient.facts().clinical();
    var keys = keysPresent(criterion, clinical);
    Set<String> detailed = new HashSet<>();
    var excepted = Truth.MET;
    for (SafetyDetail detail : clinical.safetyDetails()) {
      if (keys.contains(detail.key()) || detail.key().equals(criterion.key())) {
        detailed.add(detail.key());
        excepted = Kleene.and(excepted, excepted(criterion, detail, patient));
      }
    }
    if (!detailed.containsAll(keys) && !detailed.contains(criterion.key())) {
      excepted = Kleene.and(excepted, Truth.UNKNOWN);
    }
    return switch (excepted) {
      case MET -> absent(evidence);
      case NOT_MET -> Leaf.met(evidence);
      case UNKNOWN ->
          Leaf.unknown(
              criterion,
              CauseKind.MISSING_FACT,
              "The policy excepts some cases of "
                  + criterion.node().label()
                  + ": what was the cause, was it ever medicated, when was it last?",
              List.of(evidence));
    };
  }

  private static Truth excepted(
      Criterion.SafetyPresent criterion, SafetyDetail detail, PreparedFacts patient) {
    var any = Truth.NOT_MET;
    for (SafetyException exception : criterion.unless()) {
      any = Kleene.or(any, fits(exception, detail, patient));
    }
    return any;
  }

  private static Truth fits(SafetyException exception, SafetyDetail detail, PreparedFacts patient) {
    var cause =
        exception.causes().isEmpty()
            ? Truth.MET
            : detail.cause() == null
                ? Truth.UNKNOWN
                : Truth.of(exception.causes().contains(detail.cause()));
    var medicated =
        exception.medicated() == null
            ? Truth.MET
            : detail.medicated() == null
                ? Truth.UNKNOWN
                : Truth.of(exception.medicated().equals(detail.medicated()));
    return Kleene.and(Kleene.and(cause, medicated), longAgo(exception, detail, patient));
  }

  private static Truth longAgo(
      SafetyException exception, SafetyDetail detail, PreparedFacts patient) {
    int months = exception.minMonthsSince() == null ? 0 : exception.minMonthsSince();
    int days = exception.minDaysSince() == null ? 0 : exception.minDaysSince();
    var last = detail.lastDate();
    if (months == 0 && days == 0) {
      return Truth.MET;
    }
    var serviceDate = patient.facts().serviceDate();
    if (last == null) {
      return Truth.UNKNOWN;
    }
    if (!last.latest().plusMonths(months).plusDays(days).isAfter(serviceDate)) {
      return Truth.MET;
    }
    return last.earliest().plusMonths(months).plusDays(days).isAfter(serviceDate)
        ? Truth.NOT_MET
        : Truth.UNKNOWN;
  }

  private static Leaf absent(Evidence evidence) {
    return new Leaf(Truth.NOT_MET, List.of(), List.of(evidence), List.of(), null);
  }

  private static Evidence evidence(String key, String answer) {
    return new Evidence("/clinical/safetyScreen", key + ": " + answer);
  }

  private @Nullable Boolean answer(String key, Map<String, Boolean> screen) {
    var direct = screen.get(key);
    if (direct != null) {
      return direct;
    }
    var items = byGroup.get(key);
    if (items != null) {
      return answerOfItems(items, screen);
    }
    var item = byItem.get(key);
    boolean groupAnsweredNo =
        item != null && item.group() != null && Boolean.FALSE.equals(screen.get(item.group()));
    return groupAnsweredNo ? false : null;
  }

  private static @Nullable Boolean answerOfItems(
      List<Contraindication> items, Map<String, Boolean> screen) {
    boolean allAnswered = true;
    for (Contraindication item : items) {
      var answer = screen.get(item.itemKey());
      if (Boolean.TRUE.equals(answer)) {
        return true;
      }
      allAnswered &= answer != null;
    }
    return allAnswered ? false : null;
  }

  private static @Nullable Evidence psychoticDiagnosis(PreparedFacts patient) {
    int stated = patient.facts().clinical().diagnoses().size();
    for (int i = 0; i < stated; i++) {
      var diagnosis = patient.diagnosis(i);
      var row = diagnosis.row();
      if (row != null && "yes".equals(row.psychoticFeatures())) {
        return diagnosis.evidence();
      }
    }
    return null;
  }

  private static Leaf contradiction(Criterion.SafetyPresent criterion, Evidence coded) {
    return Leaf.unknown(
        criterion,
        CauseKind.MISSING_FACT,
        "The diagnosis code says psychotic features and the safety screen says none: which is"
            + " right?",
        List.of(coded));
  }

  /** What was answered true lies farther from the coil than the policy minds; null if not so. */
  private @Nullable Evidence beyondReach(Criterion.SafetyPresent criterion, PreparedFacts patient) {
    var within = criterion.withinCm();
    if (within == null) {
      return null;
    }
    var clinical = patient.facts().clinical();
    return allBeyond(keysPresent(criterion, clinical), within, clinical.safetyDetails());
  }

  /** The items answered true, or the key itself where none is. */
  private Set<String> keysPresent(Criterion.SafetyPresent criterion, ClinicalFacts clinical) {
    var present =
        byGroup.getOrDefault(criterion.key(), List.of()).stream()
            .map(Contraindication::itemKey)
            .filter(item -> Boolean.TRUE.equals(clinical.safetyScreen().get(item)))
            .toList();
    Set<String> keys = new HashSet<>(present);
    if (keys.isEmpty()) {
      keys.add(criterion.key());
    }
    return keys;
  }

  /** Each key has a detail, and every detail of the keys lies beyond the distance. */
  private static @Nullable Evidence allBeyond(
      Set<String> keys, int within, List<SafetyDetail> details) {
    Evidence far = null;
    Set<String> located = new HashSet<>();
    for (int i = 0; i < details.size(); i++) {
      var detail = details.get(i);
      if (keys.contains(detail.key())) {
        if (detail.distanceCm() == null
            || detail.distanceCm().compareTo(BigDecimal.valueOf(within)) <= 0) {
          return null;
        }
        located.add(detail.key());
        far =
            new Evidence(
                "/clinical/safetyDetails/" + i,
                detail.key() + ": more than " + within + " cm from the coil");
      }
    }
    return located.containsAll(keys) ? far : null;
  }
}
