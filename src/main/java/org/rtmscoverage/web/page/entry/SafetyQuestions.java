package org.rtmscoverage.web.page.entry;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.FactsAsked;
import org.rtmscoverage.web.page.form.Choice;

/** The safety screen: what a policy asks, and what can be told besides. */
final class SafetyQuestions {

  private SafetyQuestions() {}

  /** Keys with the policy's questions; the groups if it is not known what is asked. */
  static List<Choice> asked(@Nullable FactsAsked facts, Choices choices) {
    return facts == null || facts.safety().isEmpty()
        ? choices.list("safetyGroups")
        : facts.safety().stream().map(one -> new Choice(one.key(), one.label())).toList();
  }

  /** Every other group and item. */
  static List<Choice> others(@Nullable FactsAsked facts, Choices choices) {
    var asked = asked(facts, choices).stream().map(Choice::value).collect(Collectors.toSet());
    return Stream.concat(
            choices.list("safetyGroups").stream(), choices.list("safetyItems").stream())
        .filter(choice -> !asked.contains(choice.value()))
        .toList();
  }
}
