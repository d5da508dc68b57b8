package org.rtmscoverage.payer.load;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.AdequateTrial;
import org.rtmscoverage.policy.AugmentationUse;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.DoseStandard;
import org.rtmscoverage.policy.LookBack;
import org.rtmscoverage.policy.TherapyRule;
import org.rtmscoverage.policy.TrialOutcomeClass;
import org.rtmscoverage.policy.TrialRule;
import org.rtmscoverage.policy.TrialTest;
import org.rtmscoverage.policy.TrialWindow;

/** Tests of treatments tried, as they are written: medication and psychotherapy. */
final class TrialDocuments {

  private TrialDocuments() {}

  /**
   * What one trial must pass; what is null or empty is not written.
   *
   * @param outcomes outcomes that count
   * @param augmentation what becomes of augmentation agents
   * @param augmentationDrugs augmentation drugs that count, or names of lists
   * @param drugs drugs that count, or names of lists
   * @param classes classes that count
   * @param adequate name of an adequate trial
   * @param minDays days at dose
   * @param dose dose
   * @param minAdherencePercent adherence
   * @param judgedDurationSuffices a clinician's word replaces minDays
   * @param responsePercent what the policy calls response
   * @param window when it must have happened
   * @param lookBackMonths months it may lie back
   */
  record Test(
      @Nullable List<TrialOutcomeClass> outcomes,
      @Nullable AugmentationUse augmentation,
      @Nullable List<String> augmentationDrugs,
      @Nullable List<String> drugs,
      @Nullable List<String> classes,
      @Nullable String adequate,
      @Nullable Integer minDays,
      @Nullable DoseStandard dose,
      @Nullable Integer minAdherencePercent,
      @Nullable Boolean judgedDurationSuffices,
      @Nullable Integer responsePercent,
      @Nullable TrialWindow window,
      @Nullable Integer lookBackMonths) {

    /** The test; what is not written is taken from another. */
    TrialTest compiled(Definitions definitions, TrialTest otherwise) {
      return new TrialTest(
          outcomes == null ? otherwise.outcomes() : Set.copyOf(outcomes),
          augmentation == null ? otherwise.augmentation() : augmentation,
          augmentationDrugs == null
              ? otherwise.augmentationDrugs()
              : definitions.drugs(augmentationDrugs),
          drugs == null ? otherwise.drugs() : definitions.drugs(drugs),
          classes == null ? otherwise.classes() : Set.copyOf(classes),
          adequateTrial(definitions, otherwise.adequate()),
          lookBack(window, lookBackMonths, otherwise.lookBack()));
    }

    private AdequateTrial adequateTrial(Definitions definitions, AdequateTrial otherwise) {
      var base = adequate == null ? otherwise : definitions.adequate(adequate);
      return new AdequateTrial(
          minDays == null ? base.minDays() : minDays,
          dose == null ? base.dose() : dose,
          minAdherencePercent == null ? base.minAdherencePercent() : minAdherencePercent,
          judgedDurationSuffices == null ? base.judgedDurationSuffices() : judgedDurationSuffices,
          responsePercent == null ? base.responsePercent() : responsePercent);
    }
  }

  private static LookBack lookBack(
      @Nullable TrialWindow window, @Nullable Integer months, LookBack otherwise) {
    if (months != null) {
      return new LookBack(TrialWindow.MONTHS, months);
    }
    return window == null ? otherwise : new LookBack(window, null);
  }

  /**
   * medicationTrials.
   *
   * @param count distinct agents
   * @param distinctClasses classes they must span; null if not stated
   * @param classTable name of a table of classes; null for the reference table's
   * @param distinctSideEffects each intolerance needs one of its own; null for no
   * @param mostAugmentations augmentation agents counted at most; null for no limit
   * @param including parts that must pass a test of their own; null if none
   * @param test what a trial must pass, written beside the others
   */
  record Medication(
      int count,
      @Nullable Integer distinctClasses,
      @Nullable String classTable,
      @Nullable Boolean distinctSideEffects,
      @Nullable Integer mostAugmentations,
      @Nullable List<Part> including,
      @com.fasterxml.jackson.annotation.JsonUnwrapped Test test)
      implements TestDocument {

    @Override
    public Criterion criterion(Criterion.Node node, Definitions definitions) {
      var whole = test.compiled(definitions, TrialTest.of(Set.of(TrialOutcomeClass.FAILURE)));
      return new Criterion.MedicationTrials(
          node,
          new TrialRule(
              count,
              whole,
              distinctClasses,
              definitions.classTable(classTable),
              Boolean.TRUE.equals(distinctSideEffects),
              mostAugmentations,
              Given.orEmpty(including).stream()
                  .map(part -> part.compiled(definitions, whole))
                  .toList()));
    }
  }

  /**
   * A part of the trials.
   *
   * @param count distinct agents
   * @param distinctClasses classes they must span; null if not stated
   * @param onCountedTrial augmentation only of a trial that counts; null for no
   * @param test what a trial must pass; what is not written is taken from the whole
   */
  record Part(
      int count,
      @Nullable Integer distinctClasses,
      @Nullable Boolean onCountedTrial,
      @com.fasterxml.jackson.annotation.JsonUnwrapped Test test) {

    TrialRule.Including compiled(Definitions definitions, TrialTest whole) {
      return new TrialRule.Including(
          count,
          test.compiled(definitions, whole),
          distinctClasses,
          Boolean.TRUE.equals(onCountedTrial));
    }
  }

  /**
   * psychotherapy and failedPsychotherapy.
   *
   * @param count courses; null for 1
   * @param types kinds; empty for any
   * @param minSessions sessions of each; null if not stated
   * @param minDays days of each; null if not stated
   * @param window when; null for any time
   * @param lookBackMonths months it may lie back; null if not stated
   */
  record Therapy(
      @Nullable Integer count,
      List<String> types,
      @Nullable Integer minSessions,
      @Nullable Integer minDays,
      @Nullable TrialWindow window,
      @Nullable Integer lookBackMonths) {
    /** Takes a list left out as empty. */
    Therapy {
      types = Given.orEmpty(types);
    }

    TherapyRule rule(boolean outcomeMatters) {
      return new TherapyRule(
          count == null ? 1 : count,
          Set.copyOf(types),
          outcomeMatters,
          minSessions,
          minDays,
          lookBack(window, lookBackMonths, LookBack.ANY_TIME));
    }
  }
}
