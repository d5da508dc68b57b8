package org.rtmscoverage.web.page.result;

import java.util.List;
import org.rtmscoverage.web.request.NextStepRequest;
import org.rtmscoverage.web.view.CheckStepView;

/**
 * A next step on paper.
 *
 * @param action what to do
 * @param who who does it
 * @param by by when; empty if no day follows
 */
public record StepLine(String action, String who, String by) {

  /** Those that nobody has closed. */
  static List<StepLine> open(List<CheckStepView> steps, Prose say) {
    return steps.stream()
        .filter(step -> step.state() == NextStepRequest.State.OPEN)
        .map(
            step ->
                new StepLine(
                    say.text(step.action()),
                    Prose.owner(step.who()),
                    step.by() == null ? "" : "by " + say.day(step.by())))
        .toList();
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "StepLine[hidden]";
  }
}
