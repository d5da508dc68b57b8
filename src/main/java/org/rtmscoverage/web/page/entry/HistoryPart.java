package org.rtmscoverage.web.page.entry;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.AskedPart;
import org.rtmscoverage.policy.ClinicalSection;
import org.rtmscoverage.policy.FactsAsked;

/** A part of the clinical history as the form shows it, in reading order. */
enum HistoryPart {
  /** Diagnoses and the onset of the episode. */
  DIAGNOSES("diagnoses", "Diagnosis", ClinicalSection.DIAGNOSES),
  /** Rating scales. */
  SCORES("scores", "Rating scale scores", ClinicalSection.SCORES),
  /** Medication trials. */
  MEDICATION("medication", "Medication trials", ClinicalSection.MEDICATION_TRIALS),
  /** Psychotherapy. */
  PSYCHOTHERAPY("psychotherapy", "Psychotherapy", ClinicalSection.PSYCHOTHERAPY),
  /** Earlier TMS. */
  PRIOR_TMS("prior-tms", "Earlier TMS", ClinicalSection.PRIOR_TMS),
  /** Electroconvulsive therapy. */
  ECT("ect", "Electroconvulsive therapy (ECT)", ClinicalSection.ECT),
  /** The safety screen. */
  SAFETY("safety", "Safety screen", null),
  /** Statements by persons. */
  STATEMENTS("statements", "Statements by clinicians", null);

  private final String word;
  private final String title;
  private final @Nullable ClinicalSection section;

  HistoryPart(String word, String title, @Nullable ClinicalSection section) {
    this.word = word;
    this.title = title;
    this.section = section;
  }

  /** Its name in ids and templates. */
  String word() {
    return word;
  }

  String title() {
    return title;
  }

  /** The list that can be declared complete; null if there is none. */
  @Nullable ClinicalSection section() {
    return section;
  }

  /** Where it stands in a request. */
  List<String> places() {
    return switch (this) {
      case DIAGNOSES -> List.of("/clinical/diagnoses", "/clinical/currentEpisodeStart");
      case SCORES -> List.of("/clinical/scores");
      case MEDICATION -> List.of("/clinical/medicationTrials");
      case PSYCHOTHERAPY -> List.of("/clinical/psychotherapy");
      case PRIOR_TMS -> List.of("/clinical/priorTms");
      case ECT -> List.of("/clinical/ect");
      case SAFETY -> List.of("/clinical/safetyScreen", "/clinical/safetyDetails");
      case STATEMENTS -> List.of("/clinical/attestations");
    };
  }

  /** What a policy asks of it, in the policy's words; empty if nothing. */
  List<String> hints(FactsAsked facts) {
    return parts().flatMap(part -> facts.labels(part).stream()).distinct().toList();
  }

  private Stream<AskedPart> parts() {
    return switch (this) {
      case DIAGNOSES -> Stream.of(AskedPart.DIAGNOSES, AskedPart.EPISODE_START);
      case SCORES -> Stream.of(AskedPart.SCORES);
      case MEDICATION -> Stream.of(AskedPart.MEDICATION_TRIALS);
      case PSYCHOTHERAPY -> Stream.of(AskedPart.PSYCHOTHERAPY);
      case PRIOR_TMS -> Stream.of(AskedPart.PRIOR_TMS);
      case ECT -> Stream.of(AskedPart.ECT);
      case SAFETY -> Stream.of(AskedPart.SAFETY);
      case STATEMENTS -> Stream.of(AskedPart.STATEMENTS);
    };
  }
}
