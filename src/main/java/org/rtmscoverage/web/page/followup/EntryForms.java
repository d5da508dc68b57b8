package org.rtmscoverage.web.page.followup;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.rtmscoverage.ledger.KeptCheck;
import org.rtmscoverage.web.page.form.Choice;
import org.rtmscoverage.web.page.form.FormView;
import org.rtmscoverage.web.request.AuthorizationDecisionRequest;
import org.rtmscoverage.web.view.CallQuestionView;
import org.rtmscoverage.web.view.CallScriptView;
import org.rtmscoverage.web.view.ProblemErrorView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the forms for what is recorded on a check. */
@Component
final class EntryForms {

  private static final int MOST_SHOWN = 110;

  private final JsonMapper json;
  private final Clock clock;
  private final DateTimeFormatter local;

  EntryForms(JsonMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
    this.local =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.US).withZone(clock.getZone());
  }

  /** What is to be asked by telephone, as the answer of a check that is done says. */
  CallScriptView script(KeptCheck kept) {
    var script = json.readTree(kept.answer()).path("callScript");
    return script.isObject()
        ? json.treeToValue(script, CallScriptView.class)
        : new CallScriptView("", List.of(), "", List.of());
  }

  /** An empty form; most write down a call that has just ended. */
  VerificationForm verification(CallScriptView script) {
    return new VerificationForm(
        FormView.of(nothing()), questions(script), local.format(clock.instant()));
  }

  /** The form with what was typed and what is wrong with it. */
  VerificationForm verification(
      CallScriptView script, ObjectNode typed, List<ProblemErrorView> errors) {
    return new VerificationForm(
        FormView.of(typed).with(FieldNames.in(errors)),
        questions(script),
        moment(typed.path("answeredAt").asString("")));
  }

  /** The form with what was typed, where the check itself could not be looked at. */
  VerificationForm verification(ObjectNode typed) {
    var chosen = typed.path("questionId").asString("");
    return new VerificationForm(
        FormView.of(typed),
        chosen.isEmpty() ? List.of() : List.of(new Choice(chosen, "The question you chose")),
        moment(typed.path("answeredAt").asString("")));
  }

  private String moment(String typed) {
    try {
      return local.format(Instant.parse(typed));
    } catch (DateTimeException _) {
      return typed;
    }
  }

  private static List<Choice> questions(CallScriptView script) {
    return script.questions().stream()
        .map(one -> new Choice(one.id(), shortened(one.question())))
        .toList();
  }

  private static String shortened(String text) {
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN).strip() + "…";
  }

  /** The question of the call script that was chosen is the one that was asked. */
  static void fillQuestion(CallScriptView script, ObjectNode typed) {
    if (!typed.has("question")) {
      script.questions().stream()
          .filter(one -> one.id().equals(typed.path("questionId").asString("")))
          .map(CallQuestionView::question)
          .findFirst()
          .ifPresent(question -> typed.put("question", question));
    }
  }

  DecisionForm decision(KeptCheck kept) {
    return decision(kept, nothing(), List.of());
  }

  /** The form with what was typed and what is wrong with it. */
  DecisionForm decision(KeptCheck kept, ObjectNode typed, List<ProblemErrorView> errors) {
    return new DecisionForm(
        FormView.of(typed).with(FieldNames.in(errors)), decisions(), codes(kept));
  }

  /** The form with what was typed, where the check itself could not be looked at. */
  DecisionForm decision(ObjectNode typed) {
    var codes = List.copyOf(typed.path("unitsByCode").propertyNames());
    return new DecisionForm(FormView.of(typed), decisions(), codes);
  }

  private static List<Choice> decisions() {
    return Arrays.stream(AuthorizationDecisionRequest.Decision.values())
        .map(one -> new Choice(one.name(), FollowUpWords.decision(one)))
        .toList();
  }

  private List<String> codes(KeptCheck kept) {
    return json.readTree(kept.request())
        .at("/treatment/procedureCodes")
        .valueStream()
        .map(JsonNode::asString)
        .distinct()
        .toList();
  }

  /** A word for a form, so that sending it twice does it once; guards nothing. */
  static String key() {
    var random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private static ObjectNode nothing() {
    return JsonNodeFactory.instance.objectNode();
  }
}
