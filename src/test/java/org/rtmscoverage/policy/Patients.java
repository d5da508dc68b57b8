package org.rtmscoverage.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.DiagnosisCode;
import org.rtmscoverage.vocabulary.Funding;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.NetworkException;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.PartialDate;
import org.rtmscoverage.vocabulary.Product;
import org.rtmscoverage.vocabulary.RequestType;

/** Builds patients for tests, starting from one who says nothing. */
public final class Patients {

  /** The day of service of every test patient. */
  public static final LocalDate SERVICE_DATE = LocalDate.parse("2026-12-01");

  /** The day every test asks. */
  public static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private RequestType requestType = RequestType.INITIAL;
  private LocalDate serviceDate = SERVICE_DATE;
  private @Nullable Integer age = 41;
  private Indication indication = Indication.MDD;
  private Modality modality = Modality.RTMS;
  private @Nullable String deviceKey;
  private @Nullable PartialDate episode = PartialDate.parse("2026-01-10");
  private @Nullable EctHistory ect;
  private PlanFacts plan = PlanFacts.UNSTATED;
  private ProviderFacts provider = ProviderFacts.UNSTATED;
  private @Nullable Integer sessions = 36;
  private int yearsEarlier;
  private final List<Diagnosis> diagnoses = new ArrayList<>();
  private final List<RatingScore> scores = new ArrayList<>();
  private final List<MedicationTrial> trials = new ArrayList<>();
  private final List<PsychotherapyTrial> psychotherapy = new ArrayList<>();
  private final List<PriorTmsCourse> priorTms = new ArrayList<>();
  private final Map<String, Boolean> safety = new LinkedHashMap<>();
  private final List<SafetyDetail> safetyDetails = new ArrayList<>();
  private final List<Attestation> attestations = new ArrayList<>();
  private final Set<ClinicalSection> complete = EnumSet.noneOf(ClinicalSection.class);

  private Patients() {}

  /** Nothing but the plan of treatment is known. */
  public static Patients silent() {
    return new Patients();
  }

  /** Severe depression on code and scale, every safety group answered no, CBT failed. */
  public static Patients severe() {
    return silent()
        .diagnosis("F33.2")
        .score("PHQ-9", 22, "2026-11-10")
        .psychotherapy("CBT", TrialOutcome.NO_RESPONSE)
        .safe();
  }

  /** As severe, with two SSRIs failed. */
  public static Patients twoFailures() {
    return severe()
        .trial("sertraline", 200, "2026-02-01", "2026-04-12", TrialOutcome.NO_RESPONSE)
        .trial("escitalopram", 20, "2026-05-01", "2026-08-01", TrialOutcome.NO_RESPONSE);
  }

  public Patients requestType(RequestType value) {
    requestType = value;
    return this;
  }

  public Patients serviceDate(String value) {
    serviceDate = LocalDate.parse(value);
    return this;
  }

  public Patients age(@Nullable Integer value) {
    age = value;
    return this;
  }

  public Patients treatment(Indication newIndication, Modality newModality) {
    indication = newIndication;
    modality = newModality;
    return this;
  }

  public Patients device(String key) {
    deviceKey = key;
    return this;
  }

  public Patients plan(
      @Nullable LineOfBusiness line, @Nullable Product product, @Nullable String state) {
    plan = new PlanFacts(line, product, state, Funding.UNKNOWN);
    return this;
  }

  public Patients provider(
      NetworkStatus network, @Nullable String specialty, @Nullable String serviceState) {
    provider = new ProviderFacts(network, NetworkException.NONE, specialty, serviceState);
    return this;
  }

  /** Moves the day of service and the whole history to the same days of an earlier year. */
  public Patients yearsEarlier(int years) {
    yearsEarlier = years;
    return this;
  }

  public Patients sessions(@Nullable Integer planned) {
    sessions = planned;
    return this;
  }

  public Patients episode(@Nullable String start) {
    episode = start == null ? null : PartialDate.parse(start);
    return this;
  }

  public Patients ect(@Nullable EctStatus status, @Nullable Boolean candidate) {
    ect = new EctHistory(status, candidate);
    return this;
  }

  public Patients diagnosis(String code) {
    diagnoses.add(new Diagnosis(new DiagnosisCode(code), diagnoses.isEmpty(), "PSYCHIATRIST"));
    return this;
  }

  public Patients diagnosis(String code, boolean primary, @Nullable String confirmedBy) {
    diagnoses.add(new Diagnosis(new DiagnosisCode(code), primary, confirmedBy));
    return this;
  }

  public Patients noDiagnosis() {
    diagnoses.clear();
    return this;
  }

  public Patients score(String instrument, int score, String date) {
    scores.add(new RatingScore(instrument, score, PartialDate.parse(date), "CURRENT"));
    return this;
  }

  public Patients score(String instrument, int score, String date, @Nullable String phase) {
    scores.add(new RatingScore(instrument, score, PartialDate.parse(date), phase));
    return this;
  }

  public Patients noScore() {
    scores.clear();
    return this;
  }

  public Patients psychotherapy(String type, TrialOutcome outcome) {
    psychotherapy.add(
        new PsychotherapyTrial(
            type, PartialDate.parse("2026-02"), PartialDate.parse("2026-05"), 16, outcome));
    return this;
  }

  public Patients psychotherapy(String type, TrialOutcome outcome, String start, int sessions) {
    psychotherapy.add(
        new PsychotherapyTrial(type, PartialDate.parse(start), null, sessions, outcome));
    return this;
  }

  public Patients psychotherapy(PsychotherapyTrial course) {
    psychotherapy.add(course);
    return this;
  }

  public Patients noTrials() {
    trials.clear();
    return this;
  }

  public Patients noPsychotherapy() {
    psychotherapy.clear();
    return this;
  }

  public Patients trial(String drug, int mg, String start, String end, TrialOutcome outcome) {
    return trial(
        Trials.of("m" + (trials.size() + 1), drug)
            .dose(mg)
            .from(start)
            .to(end)
            .outcome(outcome)
            .build());
  }

  public Patients intolerance(String drug, String... sideEffects) {
    return trial(
        Trials.of("m" + (trials.size() + 1), drug)
            .outcome(TrialOutcome.INTOLERANCE)
            .sideEffects(sideEffects)
            .build());
  }

  public Patients trial(MedicationTrial trial) {
    trials.add(trial);
    return this;
  }

  public Patients priorTms(PriorTmsCourse course) {
    priorTms.add(course);
    return this;
  }

  /** Every safety group answered no. */
  public Patients safe() {
    for (String group : SAFETY_GROUPS) {
      safety.put(group, false);
    }
    return this;
  }

  public Patients safety(String key, @Nullable Boolean answer) {
    if (answer == null) {
      safety.remove(key);
    } else {
      safety.put(key, answer);
    }
    return this;
  }

  public Patients safetyDetail(String key, @Nullable Integer distanceCm) {
    safetyDetails.add(
        new SafetyDetail(
            key,
            null,
            distanceCm == null ? null : BigDecimal.valueOf(distanceCm),
            null,
            null,
            null));
    return this;
  }

  public Patients safetyDetail(
      String key, @Nullable String cause, @Nullable Boolean medicated, @Nullable String lastDate) {
    safetyDetails.add(
        new SafetyDetail(
            key,
            null,
            null,
            cause,
            medicated,
            lastDate == null ? null : PartialDate.parse(lastDate)));
    return this;
  }

  public Patients attests(String key, boolean value, @Nullable String role) {
    attestations.add(new Attestation(key, value, "A. Person", role, null));
    return this;
  }

  public Patients attests(String key, boolean value, String role, String date) {
    attestations.add(new Attestation(key, value, "A. Person", role, PartialDate.parse(date)));
    return this;
  }

  public Patients complete(ClinicalSection... sections) {
    complete.addAll(List.of(sections));
    return this;
  }

  public Patients allComplete() {
    return complete(ClinicalSection.values());
  }

  /** Takes back that a list is complete. */
  public Patients open(ClinicalSection section) {
    complete.remove(section);
    return this;
  }

  /** The patient. */
  public PatientFacts facts() {
    return YearsEarlier.of(latest(), yearsEarlier);
  }

  private PatientFacts latest() {
    return new PatientFacts(
        requestType,
        serviceDate,
        TODAY,
        age,
        plan,
        provider,
        new TreatmentFacts(indication, modality, deviceKey, Set.of(), sessions),
        new ClinicalFacts(
            diagnoses,
            episode,
            scores,
            trials,
            psychotherapy,
            priorTms,
            ect,
            safety,
            safetyDetails,
            attestations,
            complete));
  }

  private static final List<String> SAFETY_GROUPS =
      List.of(
          "SEIZURE_DISORDER",
          "IMPLANT_NEAR_COIL",
          "PSYCHOSIS",
          "NEUROLOGIC_CONDITION",
          "ACUTE_SUICIDALITY",
          "SUBSTANCE_USE",
          "CONCURRENT_KETAMINE",
          "PREGNANCY",
          "CARDIOVASCULAR",
          "CATATONIA_OR_INANITION",
          "BIPOLAR");
}
