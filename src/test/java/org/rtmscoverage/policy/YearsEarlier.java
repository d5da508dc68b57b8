package org.rtmscoverage.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.PartialDate;

/** Moves a patient with every date of the history to the same days of an earlier year. */
final class YearsEarlier {

  private final int years;

  private YearsEarlier(int years) {
    this.years = years;
  }

  static PatientFacts of(PatientFacts facts, int years) {
    var earlier = new YearsEarlier(years);
    return new PatientFacts(
        facts.requestType(),
        facts.serviceDate().minusYears(years),
        facts.requestedOn().minusYears(years),
        facts.ageOnServiceDate(),
        facts.plan(),
        facts.provider(),
        facts.treatment(),
        earlier.clinical(facts.clinical()));
  }

  private ClinicalFacts clinical(ClinicalFacts facts) {
    return new ClinicalFacts(
        facts.diagnoses(),
        date(facts.currentEpisodeStart()),
        all(facts.scores(), this::score),
        all(facts.medicationTrials(), this::trial),
        all(facts.psychotherapy(), this::psychotherapy),
        all(facts.priorTms(), this::course),
        facts.ect(),
        facts.safetyScreen(),
        all(facts.safetyDetails(), this::detail),
        facts.attestations(),
        facts.completeSections());
  }

  private static <T> List<T> all(List<T> items, UnaryOperator<T> moved) {
    return items.stream().map(moved).toList();
  }

  private RatingScore score(RatingScore score) {
    return new RatingScore(score.instrument(), score.score(), moved(score.date()), score.phase());
  }

  private MedicationTrial trial(MedicationTrial trial) {
    return new MedicationTrial(
        trial.id(),
        trial.drug(),
        trial.dailyDoseMg(),
        all(
            trial.doses(),
            dose -> new DoseSegment(dose.dailyDoseMg(), moved(dose.from()), date(dose.to()))),
        date(trial.startDate()),
        date(trial.endDate()),
        trial.ongoing(),
        trial.adherencePercent(),
        trial.outcome(),
        trial.sideEffects(),
        trial.augments(),
        trial.durationJudgedSufficient(),
        trial.maximumTolerated(),
        trial.asNeeded(),
        trial.otherPurpose());
  }

  private PsychotherapyTrial psychotherapy(PsychotherapyTrial course) {
    return new PsychotherapyTrial(
        course.type(),
        date(course.startDate()),
        date(course.endDate()),
        course.sessions(),
        course.outcome());
  }

  private PriorTmsCourse course(PriorTmsCourse course) {
    return new PriorTmsCourse(
        date(course.firstSession()),
        date(course.lastSession()),
        course.sessions(),
        course.modality(),
        course.instrument(),
        course.scoreBefore(),
        course.scoreAfter(),
        date(course.responseHeldUntil()),
        date(course.relapseDate()));
  }

  private SafetyDetail detail(SafetyDetail detail) {
    return new SafetyDetail(
        detail.key(),
        detail.location(),
        detail.distanceCm(),
        detail.cause(),
        detail.medicated(),
        date(detail.lastDate()));
  }

  private @Nullable PartialDate date(@Nullable PartialDate date) {
    return date == null ? null : moved(date);
  }

  private PartialDate moved(PartialDate date) {
    return new PartialDate(day(date.earliest()), day(date.latest()));
  }

  private LocalDate day(LocalDate day) {
    return day.minusYears(years);
  }
}
