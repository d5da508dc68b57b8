package org.rtmscoverage.web.page.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rtmscoverage.check.Pipeline;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.web.ProblemException;
import org.rtmscoverage.web.RequestReader;
import org.rtmscoverage.web.page.UsFormat;
import org.rtmscoverage.web.page.Words;
import org.rtmscoverage.web.page.form.FormView;
import org.rtmscoverage.web.request.CriteriaEvaluationRequest;
import org.rtmscoverage.web.request.RequestMapper;
import org.rtmscoverage.web.view.ProblemErrorView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells what the payer's criteria come to on what is typed so far; nothing of it is kept. */
@Component
final class WhatIf {

  /** Taking something out can uncover something else: an augmented trial that is gone. */
  private static final int MOST_ROUNDS = 8;

  private static final int OLDEST = 130;

  private static final List<String> SHARED =
      List.of("requestType", "plan", "provider", "treatment", "clinical");

  private final RequestReader reader;
  private final RequestMapper requests;
  private final UsFormat us;
  private final Words words;
  private final Clock clock;

  WhatIf(RequestReader reader, RequestMapper requests, UsFormat us, Words words, Clock clock) {
    this.reader = reader;
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
    var notes = new ArrayList<String>();
    var request = request(payer, typed, today, notes);
    var leftOut = new ArrayList<ProblemErrorView>();
    for (var round = 0; round < MOST_ROUNDS; round++) {
      try {
        var read = reader.criteriaEvaluation(request, pipeline.catalog());
        return panel(pipeline, payer, read, today, problems(typed, leftOut), notes);
      } catch (ProblemException problem) {
        if (LeftOut.leaveOut(request, problem.errors()) == 0) {
          break;
        }
        if (leftOut.isEmpty()) { // what follows from it names other places
          leftOut.addAll(problem.errors());
        }
      }
    }
    return WhatIfPanel.unreadable();
  }

  private WhatIfPanel panel(
      Pipeline pipeline,
      Payer payer,
      CriteriaEvaluationRequest read,
      LocalDate today,
      List<EntryProblem> leftOut,
      List<String> notes) {
    if (!leftOut.isEmpty()) {
      notes.add(
          leftOut.size() == 1
              ? "One entry cannot be read yet and is left out:"
              : leftOut.size() + " entries cannot be read yet and are left out:");
    }
    var facts = requests.toFacts(read, today);
    var evaluation = pipeline.criteria().evaluate(List.of(payer.id()), facts).getFirst();
    if (Boolean.FALSE.equals(evaluation.servesState())) {
      notes.add("This payer does not serve the state given.");
    }
    return new WhatIfPanels(us, words).of(evaluation, facts.requestType(), notes, leftOut);
  }

  private static List<EntryProblem> problems(JsonNode typed, List<ProblemErrorView> errors) {
    return EntryProblem.of(FormView.of(typed).with(errors));
  }

  private static ObjectNode request(
      Payer payer, JsonNode typed, LocalDate today, List<String> notes) {
    var request = JsonNodeFactory.instance.objectNode();
    request.putArray("payerIds").add(payer.id().value());
    for (var name : SHARED) {
      if (typed.has(name)) {
        request.set(name, typed.path(name).deepCopy());
      }
    }
    var service = AskedPolicy.day(typed.path("serviceDate"));
    if (service.isEmpty()) {
      notes.add("No date of service yet: today is used.");
    }
    var day = service.orElse(today);
    request.put("serviceDate", day.toString());
    var age = age(typed, day);
    if (age.isEmpty()) {
      notes.add("No birth date yet: the age is not known.");
    }
    age.ifPresent(years -> request.put("ageOnServiceDate", years));
    demandTreatment(request);
    return request;
  }

  private static Optional<Integer> age(JsonNode typed, LocalDate service) {
    return AskedPolicy.day(typed.at("/member/dateOfBirth"))
        .map(birth -> Period.between(birth, service).getYears())
        .filter(years -> years >= 0 && years <= OLDEST);
  }

  private static void demandTreatment(ObjectNode request) {
    var treatment =
        request.path("treatment") instanceof ObjectNode there
            ? there
            : request.putObject("treatment");
    if (!treatment.has("indication")) {
      treatment.put("indication", Indication.MDD.name());
    }
    if (!treatment.has("modality")) {
      treatment.put("modality", Modality.RTMS.name());
    }
  }
}
