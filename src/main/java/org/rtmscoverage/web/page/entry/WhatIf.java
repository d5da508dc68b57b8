package org.rtmscoverage.web.page.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rtmscoverage.check.Pipeline;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.web.page.UsFormat;
import org.rtmscoverage.web.page.Words;
import org.rtmscoverage.web.page.form.FormView;
import org.rtmscoverage.web.request.CriteriaEvaluationRequest;
import org.rtmscoverage.web.request.RequestMapper;
import org.rtmscoverage.web.view.ProblemErrorView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Tells what the payer's criteria come to on what is typed so far; nothing of it is kept. */
@Component
final class WhatIf {

  private final DraftFacts drafts;
  private final RequestMapper requests;
  private final UsFormat us;
  private final Words words;
  private final Clock clock;

  WhatIf(DraftFacts drafts, RequestMapper requests, UsFormat us, Words words, Clock clock) {
    this.drafts = drafts;
    this.requests = requests;
    this.us = us;
    this.words = words;
    this.clock = clock;
  }

  /**
   * Evaluates what can be read of a check.
   *
   * @param pipeline what to evaluate with
   * @param payer whose criteria
   * @param typed the request of a check, as far as it goes; left as it is
   * @return never an error for what was typed
   */
  WhatIfPanel evaluate(Pipeline pipeline, Payer payer, JsonNode typed) {
    var today = LocalDate.now(clock);
    var made =
        drafts.of(
            typed,
            List.of(payer.id().value()),
            CriteriaEvaluationRequest.Detail.FULL,
            today,
            pipeline.catalog());
    var request = made.request();
    return request == null
        ? WhatIfPanel.unreadable()
        : panel(pipeline, payer, request, today, problems(typed, made.leftOut()), made);
  }

  private static List<String> notes(DraftFacts.Made made) {
    var notes = new ArrayList<String>();
    if (made.today()) {
      notes.add("No date of service yet: today is used.");
    }
    if (!made.ageKnown()) {
      notes.add("No birth date yet: the age is not known.");
    }
    return notes;
  }

  private static String leftOut(int entries, boolean more) {
    return entries == 1
        ? "One entry cannot be read yet and is left out"
            + (more ? ", and what depended on it:" : ":")
        : entries
            + " entries cannot be read yet and are left out"
            + (more ? ", and what depended on them:" : ":");
  }

  private WhatIfPanel panel(
      Pipeline pipeline,
      Payer payer,
      CriteriaEvaluationRequest read,
      LocalDate today,
      List<EntryProblem> leftOut,
      DraftFacts.Made made) {
    var notes = notes(made);
    if (!leftOut.isEmpty()) {
      notes.add(leftOut(leftOut.size(), made.more()));
    }
    var facts = requests.toFacts(read, today);
    var evaluation = pipeline.criteria().evaluate(List.of(payer.id()), facts).getFirst();
    var elsewhere = Boolean.FALSE.equals(evaluation.servesState());
    if (elsewhere) {
      notes.add("This payer does not serve the state given.");
    }
    var partly = elsewhere || !made.ageKnown() || !leftOut.isEmpty();
    return new WhatIfPanels(us, words, partly).of(evaluation, facts.requestType(), notes, leftOut);
  }

  private static List<EntryProblem> problems(JsonNode typed, List<ProblemErrorView> errors) {
    return EntryProblem.of(FormView.of(typed).with(errors));
  }
}
