package org.rtmscoverage.policy.change;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.AdequateTrial;
import org.rtmscoverage.policy.AugmentationUse;
import org.rtmscoverage.policy.LookBack;
import org.rtmscoverage.policy.TherapyRule;
import org.rtmscoverage.policy.TrialOutcomeClass;
import org.rtmscoverage.policy.TrialRule;
import org.rtmscoverage.policy.TrialTest;
import org.rtmscoverage.policy.TrialWindow;

/** What a policy asks of treatments tried, term by term. */
final class TrialTerms {

  private final Map<String, String> terms = new LinkedHashMap<>();

  private TrialTerms() {}

  /** Medication trials. */
  static Map<String, String> of(TrialRule rule) {
    var made = new TrialTerms();
    made.put("trials", String.valueOf(rule.count()));
    made.test(rule.test());
    made.number("classes", rule.distinctClasses());
    var table = rule.classTable();
    made.put("classes counted as", table == null ? "" : Terms.words(table.classes().keySet()));
    made.put("each with a side effect of its own", rule.distinctSideEffects() ? "yes" : "");
    made.number("augmentation agents at most", rule.mostAugmentations());
    made.put(
        "of which",
        rule.including().stream().map(TrialTerms::part).collect(Collectors.joining("; ")));
    return made.terms;
  }

  /** Psychotherapy. */
  static Map<String, String> of(TherapyRule rule) {
    var made = new TrialTerms();
    made.put("courses of psychotherapy", String.valueOf(rule.count()));
    made.put("outcome", rule.outcomeMatters() ? "failed" : "any");
    made.put("of kind", Terms.words(rule.types()));
    made.number("sessions", rule.minSessions());
    made.number("days", rule.minDays());
    made.window(rule.lookBack());
    return made.terms;
  }

  private static String part(TrialRule.Including part) {
    var made = new TrialTerms();
    made.test(part.test());
    made.number("classes", part.distinctClasses());
    made.put("added to a trial that counts", part.onCountedTrial() ? "yes" : "");
    return part.count()
        + " with "
        + made.terms.entrySet().stream()
            .map(term -> term.getKey() + " " + term.getValue())
            .collect(Collectors.joining(", "));
  }

  private void test(TrialTest test) {
    put("outcome", outcomes(test.outcomes()));
    put(
        "augmentation",
        test.augmentation() == AugmentationUse.NOT_COUNTED ? "" : Terms.word(test.augmentation()));
    put("augmentation agents", Terms.words(test.augmentationDrugs()));
    put("drugs", Terms.words(test.drugs()));
    put("of class", Terms.words(test.classes()));
    AdequateTrial adequate = test.adequate();
    number("days at dose", adequate.minDays());
    put("or judged long enough", adequate.judgedDurationSuffices() ? "yes" : "");
    put("dose", adequate.dose() == null ? "" : Terms.word(adequate.dose()));
    number("adherence in percent", adequate.minAdherencePercent());
    number("response in percent", adequate.responsePercent());
    window(test.lookBack());
  }

  private static String outcomes(Collection<TrialOutcomeClass> outcomes) {
    return outcomes.stream()
        .sorted()
        .map(outcome -> outcome == TrialOutcomeClass.FAILURE ? "failed" : "not tolerated")
        .collect(Collectors.joining(" or "));
  }

  private void window(LookBack lookBack) {
    put(
        "looked back over",
        lookBack.window() == TrialWindow.MONTHS
            ? lookBack.months() + " months"
            : Terms.word(lookBack.window()));
  }

  private void number(String name, @Nullable Integer value) {
    put(name, value == null ? "" : value.toString());
  }

  private void put(String name, String value) {
    if (!value.isEmpty()) {
      terms.put(name, value);
    }
  }
}
