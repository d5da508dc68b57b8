package org.rtmscoverage.web.page.entry;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.AskedPart;
import org.rtmscoverage.policy.ClinicalSection;
import org.rtmscoverage.policy.FactsAsked;

/** A part of the clinical history as the form shows it, in reading order. */
enum HistoryPart {
  /** Diagnoses and the onset of the episode. */
  DIAGNOSES(
      "diagnoses",
      "Diagnosis",
      List.of("/clinical/diagnoses", "/clinical/currentEpisodeStart"),
      Set.of(AskedPart.DIAGNOSES, AskedPart.EPISODE_START),
      ClinicalSection.DIAGNOSES),
  /** Rating scales. */
  SCORES(
      "scores",
      "Rating scale scores",
      List.of("/clinical/scores"),
      Set.of(AskedPart.SCORES),
      ClinicalSection.SCORES),
  /** Medication trials. */
  MEDICATION(
      "medication",
      "Medication trials",
      List.of("/clinical/medicationTrials"),
      Set.of(AskedPart.MEDICATION_TRIALS),
      ClinicalSection.MEDICATION_TRIALS),
  /** Psychotherapy. */
  PSYCHOTHERAPY(
      "psychotherapy",
      "Psychotherapy",
      List.of("/clinical/psychotherapy"),
      Set.of(AskedPart.PSYCHOTHERAPY),
      ClinicalSection.PSYCHOTHERAPY),
  /** Earlier TMS. */
  PRIOR_TMS(
      "prior-tms",
      "Earlier TMS",
      List.of("/clinical/priorTms"),
      Set.of(AskedPart.PRIOR_TMS),
      ClinicalSection.PRIOR_TMS),
  /** Electroconvulsive therapy. */
  ECT(
      "ect",
      "Electroconvulsive therapy (ECT)",
      List.of("/clinical/ect"),
      Set.of(AskedPart.ECT),
      ClinicalSection.ECT),
  /** The safety screen. */
  SAFETY(
      "safety",
      "Safety screen",
      List.of("/clinical/safetyScreen", "/clinical/safetyDetails"),
      Set.of(AskedPart.SAFETY),
      null),
  /** Statements by persons. */
  STATEMENTS(
      "statements",
      "Statements by clinicians",
      List.of("/clinical/attestations"),
      Set.of(AskedPart.STATEMENTS),
      null);

  private final String word;
  private final String title;
  private final List<String> places;
  private final Set<AskedPart> asked;
  private final @Nullable ClinicalSection section;

  HistoryPart(
      String word,
      String title,
      List<String> places,
      Set<AskedPart> asked,
      @Nullable ClinicalSection section) {
    this.word = word;
    this.title = title;
    this.places = places;
    this.asked = asked;
    this.section = section;
  }

  /** Its name in ids and templates. */
  String word() {
    return word;
  }

  String title() {
    return title;
  }

  /** Where it stands in a request. */
  List<String> places() {
    return places;
  }

  /** The list that can be declared complete; null if there is none. */
  @Nullable ClinicalSection section() {
    return section;
  }

  /** What a policy asks of it, in the policy's words; empty if nothing. */
  List<String> hints(FactsAsked facts) {
    return Stream.of(AskedPart.values())
        .filter(asked::contains)
        .flatMap(part -> facts.labels(part).stream())
        .distinct()
        .toList();
  }
}
