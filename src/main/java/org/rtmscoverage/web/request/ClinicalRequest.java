package org.rtmscoverage.web.request;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.ClinicalSection;

/**
 * The clinical history; a list that is not named in completeSections may lack items.
 *
 * @param diagnoses diagnoses
 * @param currentEpisodeStart onset of the current episode
 * @param scores rating scale totals
 * @param medicationTrials medication trials
 * @param psychotherapy courses of psychotherapy
 * @param priorTms earlier courses of TMS
 * @param ect electroconvulsive therapy
 * @param safetyScreen answers by safety group or by item key of
 *     payer-config/reference/contraindications.csv. A group answered false answers its items; an
 *     item answered true answers its group; what is not answered is unknown
 * @param safetyDetails details of what was answered true
 * @param attestations statements by named persons, see attestations of GET /v1/policies/{id}
 * @param completeSections lists declared complete: what is not in them does not exist.
 *     SAFETY_SCREEN is accepted and completes nothing
 */
public record ClinicalRequest(
    List<DiagnosisRequest> diagnoses,
    @Nullable String currentEpisodeStart,
    List<ScoreRequest> scores,
    List<MedicationTrialRequest> medicationTrials,
    List<PsychotherapyRequest> psychotherapy,
    List<PriorTmsRequest> priorTms,
    @Nullable EctRequest ect,
    Map<String, Boolean> safetyScreen,
    List<SafetyDetailRequest> safetyDetails,
    List<AttestationRequest> attestations,
    List<ClinicalSection> completeSections) {
  /** Keeps copies of what it is given; a list that was left out is empty. */
  public ClinicalRequest {
    diagnoses = diagnoses == null ? List.of() : List.copyOf(diagnoses);
    scores = scores == null ? List.of() : List.copyOf(scores);
    medicationTrials = medicationTrials == null ? List.of() : List.copyOf(medicationTrials);
    psychotherapy = psychotherapy == null ? List.of() : List.copyOf(psychotherapy);
    priorTms = priorTms == null ? List.of() : List.copyOf(priorTms);
    safetyScreen = safetyScreen == null ? Map.of() : Map.copyOf(safetyScreen);
    safetyDetails = safetyDetails == null ? List.of() : List.copyOf(safetyDetails);
    attestations = attestations == null ? List.of() : List.copyOf(attestations);
    completeSections = completeSections == null ? List.of() : List.copyOf(completeSections);
  }
}
