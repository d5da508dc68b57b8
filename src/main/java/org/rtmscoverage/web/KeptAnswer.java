package org.rtmscoverage.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rtmscoverage.summary.CallTopic;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.web.view.NextStepView;
import tools.jackson.databind.JsonNode;

/**
 * What is read of an answer that was kept.
 *
 * @param steps its next steps
 * @param topics what each question of its call script is about, by the question's id
 */
public record KeptAnswer(List<NextStepView> steps, Map<String, CallTopic> topics) {

  /** An answer that is not there yet. */
  static final KeptAnswer NONE = new KeptAnswer(List.of(), Map.of());

  /** Keeps copies. */
  public KeptAnswer {
    steps = List.copyOf(steps);
    topics = Map.copyOf(topics);
  }

  /** Reads an answer as it is kept. */
  static KeptAnswer of(JsonNode answer) {
    var steps = answer.path("nextSteps").valueStream().map(KeptAnswer::step).toList();
    var topics = new HashMap<String, CallTopic>();
    for (var question : answer.at("/callScript/questions")) {
      topics.put(
          question.path("id").asString(""), CallTopic.valueOf(question.path("topic").asString("")));
    }
    return new KeptAnswer(steps, topics);
  }

  /**
   * What may be asked about.
   *
   * @return ids of the questions of its call script and of its next steps
   */
  public Set<String> questionIds() {
    var ids = new HashSet<>(topics.keySet());
    steps.forEach(step -> ids.add(step.id()));
    return ids;
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
