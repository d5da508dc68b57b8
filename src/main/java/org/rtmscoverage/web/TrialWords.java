package org.rtmscoverage.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.rtmscoverage.policy.AdequateTrial;
import org.rtmscoverage.policy.AugmentationUse;
import org.rtmscoverage.policy.LookBack;
import org.rtmscoverage.policy.TherapyRule;
import org.rtmscoverage.policy.TrialOutcomeClass;
import org.rtmscoverage.policy.TrialRule;
import org.rtmscoverage.policy.TrialTest;

/** Says in words what a policy asks of treatments tried. */
final class TrialWords {

  private TrialWords() {}

  static String medication(TrialRule rule) {
    List<String> parts = new ArrayList<>();
    parts.add("medication trials, at least " + several(rule.count(), "agent", "agents"));
    parts.addAll(test(rule.test()));
    if (rule.distinctClasses() != null) {
      parts.add("from at least " + several(rule.distinctClasses(), "class", "classes"));
    }
    if (rule.classTable() != null) {
      parts.add("classes: " + CriterionWords.words(rule.classTable().classes().keySet(), ", "));
    }
    if (rule.distinctSideEffects()) {
      parts.add("each with a side effect of its own");
    }
    if (rule.mostAugmentations() != null) {
      parts.add("at most " + rule.mostAugmentations() + " of them augmentation");
    }
    for (TrialRule.Including part : rule.including()) {
      parts.add(
          "including at least "
              + several(part.count(), "agent", "agents")
              + " ("
              + String.join(", ", test(part.test()))
              + (part.distinctClasses() == null
                  ? ""
                  : ", from at least " + several(part.distinctClasses(), "class", "classes"))
              + (part.onCountedTrial() ? ", each added to a trial that counts" : "")
              + ")");
    }
    return String.join(", ", parts);
  }

  /** A number of things. */
  static String several(int count, String one, String more) {
    return count + " " + (count == 1 ? one : more);
  }

  static String therapy(TherapyRule rule) {
    return (rule.outcomeMatters() ? "failed psychotherapy" : "psychotherapy")
        + ", at least "
        + rule.count()
        + (rule.types().isEmpty() ? "" : ", " + CriterionWords.words(rule.types(), " or "))
        + (rule.minSessions() == null ? "" : ", " + rule.minSessions() + " sessions or more")
        + (rule.minDays() == null ? "" : ", " + rule.minDays() + " days or more")
        + window(rule.lookBack());
  }

  private static List<String> test(TrialTest test) {
    List<String> parts = new ArrayList<>();
    parts.add(outcomes(test.outcomes()));
    if (test.augmentation() != AugmentationUse.NOT_COUNTED) {
      parts.add(
          test.augmentation() == AugmentationUse.ONLY
              ? "augmentation only"
              : "augmentation counts");
    }
    if (!test.augmentationDrugs().isEmpty()) {
      parts.add("augmentation with: " + CriterionWords.words(test.augmentationDrugs(), ", "));
    }
    if (!test.drugs().isEmpty()) {
      parts.add("of: " + CriterionWords.words(test.drugs(), ", "));
    }
    if (!test.classes().isEmpty()) {
      parts.add("of class " + CriterionWords.words(test.classes(), " or "));
    }
    parts.addAll(adequate(test.adequate()));
    var window = window(test.lookBack());
    if (!window.isEmpty()) {
      parts.add(window.substring(2));
    }
    return parts;
  }

  private static List<String> adequate(AdequateTrial adequate) {
    List<String> parts = new ArrayList<>();
    if (adequate.minDays() != null) {
      parts.add(
          "at least "
              + adequate.minDays()
              + " days at dose"
              + (adequate.judgedDurationSuffices()
                  ? " or as long as a clinician judged enough"
                  : ""));
    }
    if (adequate.dose() != null) {
      parts.add(
          switch (adequate.dose()) {
            case MINIMUM_EFFECTIVE -> "minimum effective dose";
            case STANDARD -> "accepted dose";
            case MAXIMUM_TOLERATED -> "maximum tolerated dose";
          });
    }
    if (adequate.minAdherencePercent() != null) {
      parts.add("adherence of at least " + adequate.minAdherencePercent() + " percent");
    }
    if (adequate.responsePercent() != null) {
      parts.add("score lowered by less than " + adequate.responsePercent() + " percent");
    }
    return parts;
  }

  private static String window(LookBack lookBack) {
    return switch (lookBack.window()) {
      case ANY_TIME -> "";
      case CURRENT_EPISODE -> ", in the current episode";
      case MOST_RECENT_EPISODE -> ", in the most recent episode";
      case MONTHS -> ", in the last " + lookBack.months() + " months";
    };
  }

  private static String outcomes(Collection<TrialOutcomeClass> outcomes) {
    return outcomes.stream()
        .sorted()
        .map(outcome -> outcome == TrialOutcomeClass.FAILURE ? "failed" : "not tolerated")
        .collect(Collectors.joining(" or "));
  }
}
