package org.rtmscoverage.payer.load;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.DoseStandard;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.policy.TrialOutcomeClass;
import org.rtmscoverage.policy.TrialWindow;
import org.rtmscoverage.vocabulary.RequestType;

/**
 * A node of a tree as it is written: either sameAs, or id, label and exactly one test.
 *
 * @param sameAs kind of request whose tree applies; null for a node
 * @param id id; null only with sameAs
 * @param label label; null only with sameAs
 * @param kind kind; null for CRITERION
 * @param citation where it was read; null if the node above says
 * @param all children, all needed
 * @param any children, one needed
 * @param atLeast children, a number needed
 * @param not what must not be so
 * @param diagnosis a diagnosis
 * @param severeOnScale severity on a scale
 * @param medicationTrials medication trials
 * @param failedPsychotherapy failed psychotherapy
 * @param priorTmsResponse response to earlier TMS
 * @param ectCandidate candidate for ECT
 * @param safety a safety group or item
 * @param attestation a statement
 * @param clearedDevice a cleared device
 * @param unpublished a rule that could not be read
 * @param external criteria that are not public
 */
record CriterionDocument(
    @Nullable RequestType sameAs,
    @Nullable String id,
    @Nullable String label,
    @Nullable NodeKind kind,
    @Nullable CitationDocument citation,
    @Nullable List<CriterionDocument> all,
    @Nullable List<CriterionDocument> any,
    @Nullable Several atLeast,
    @Nullable CriterionDocument not,
    @Nullable Diagnosed diagnosis,
    @Nullable Scale severeOnScale,
    @Nullable Trials medicationTrials,
    @Nullable Therapy failedPsychotherapy,
    @Nullable EarlierTms priorTmsResponse,
    @Nullable Boolean ectCandidate,
    @Nullable Safety safety,
    @Nullable Statement attestation,
    @Nullable Boolean clearedDevice,
    @Nullable Boolean unpublished,
    @Nullable Elsewhere external) {

  /**
   * A number of children.
   *
   * @param count how many
   * @param of the children
   */
  record Several(int count, List<CriterionDocument> of) {}

  /**
   * A diagnosis.
   *
   * @param groups groups
   * @param severities severities; empty for any
   * @param episodes episode kinds; empty for any
   */
  record Diagnosed(List<String> groups, List<String> severities, List<String> episodes) {
    /** Takes lists left out as empty. */
    Diagnosed {
      severities = Given.orEmpty(severities);
      episodes = Given.orEmpty(episodes);
    }
  }

  /**
   * Severity on a scale.
   *
   * @param instruments instruments; empty for any depression scale
   */
  record Scale(List<String> instruments) {
    /** Takes a list left out as empty. */
    Scale {
      instruments = Given.orEmpty(instruments);
    }
  }

  /**
   * Medication trials.
   *
   * @param count distinct agents needed
   * @param outcomes what a trial must have come to
   * @param distinctClasses classes to span; null if not stated
   * @param distinctSideEffects each intolerance needs its own side effect; null for no
   * @param augmentationCounts augmentation counts; null for no
   * @param minDays days at dose; null if not stated
   * @param dose dose to reach; null if not stated
   * @param minAdherencePercent adherence; null if not stated
   * @param judgedDurationSuffices a clinician's word replaces minDays; null for no
   * @param window when; null for any time
   */
  record Trials(
      int count,
      List<TrialOutcomeClass> outcomes,
      @Nullable Integer distinctClasses,
      @Nullable Boolean distinctSideEffects,
      @Nullable Boolean augmentationCounts,
      @Nullable Integer minDays,
      @Nullable DoseStandard dose,
      @Nullable Integer minAdherencePercent,
      @Nullable Boolean judgedDurationSuffices,
      @Nullable TrialWindow window) {}

  /**
   * Failed psychotherapy.
   *
   * @param count how many; null for 1
   * @param types kinds; empty for any
   */
  record Therapy(@Nullable Integer count, List<String> types) {
    /** Takes a list left out as empty. */
    Therapy {
      types = Given.orEmpty(types);
    }
  }

  /**
   * Response to earlier TMS.
   *
   * @param minReductionPercent reduction called response; null where not defined
   * @param minMonthsSince months since; null where not tested
   */
  record EarlierTms(@Nullable Integer minReductionPercent, @Nullable Integer minMonthsSince) {}

  /**
   * A safety group or item.
   *
   * @param key group or item key
   * @param withinCm distance; null where it does not matter
   */
  record Safety(String key, @Nullable Integer withinCm) {}

  /**
   * A statement by a person.
   *
   * @param key key
   * @param question question
   * @param roles roles that may state it; empty for any
   */
  record Statement(String key, String question, List<String> roles) {
    /** Takes a list left out as empty. */
    Statement {
      roles = Given.orEmpty(roles);
    }
  }

  /**
   * Criteria that are not public.
   *
   * @param criteriaSet whose
   */
  record Elsewhere(String criteriaSet) {}
}
