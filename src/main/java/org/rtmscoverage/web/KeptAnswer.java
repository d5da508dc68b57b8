package org.rtmscoverage.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.web.view.NextStepView;
import tools.jackson.databind.JsonNode;

/**
 * What is read of an answer that was kept.
 *
 * @param steps its next steps
 * @param questionIds ids of the questions of its call script and of its next steps
 */
record KeptAnswer(List<NextStepView> steps, Set<String> questionIds) {

  /** An answer that is not there yet. */
  static final KeptAnswer NONE = new KeptAnswer(List.of(), Set.of());

  /** Keeps copies. */
  KeptAnswer {
    steps = List.copyOf(steps);
    questionIds = Set.copyOf(questionIds);
  }

  /** Reads an answer as it is kept. */
  static KeptAnswer of(JsonNode answer) {
    var steps = answer.path("nextSteps").valueStream().map(KeptAnswer::step).toList();
    var ids = new HashSet<String>();
    steps.forEach(step -> ids.add(step.id()));
    answer
        .at("/callScript/questions")
        .valueStream()
        .forEach(question -> ids.add(question.path("id").asString("")));
    return new KeptAnswer(steps, ids);
  }

  private static NextStepView step(JsonNode step) {
    var by = step.path("by").asString("");
    return new NextStepView(
        step.path("id").asString(""),
        Owner.valueOf(step.path("who").asString("")),
        step.path("action").asString(""),
        step.path("why").asString(""),
        by.isEmpty() ? null : LocalDate.parse(by));
  }
}
