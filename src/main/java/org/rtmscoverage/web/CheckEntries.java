package org.rtmscoverage.web;

import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.check.CheckDesk;
import org.rtmscoverage.check.Receipt;
import org.rtmscoverage.check.StepState;
import org.rtmscoverage.ledger.EntryKind;
import org.rtmscoverage.ledger.KeptCheck;
import org.rtmscoverage.ledger.RepeatableRequest;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.web.request.AuthorizationDecisionRequest;
import org.rtmscoverage.web.request.NextStepRequest;
import org.rtmscoverage.web.request.VerificationRequest;
import org.rtmscoverage.web.view.CheckStepView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Repeats checks and records on them what is found out, decided and done, whoever sent it. */
@Component
public final class CheckEntries {

  private static final byte[] NOTHING_SENT = {};

  private final RequestReader reader;
  private final CheckDesk desk;
  private final KeptChecks checks;
  private final KeptCheckViews views;
  private final JsonMapper json;
  private final EntryRules rules;

  CheckEntries(
      RequestReader reader,
      CheckDesk desk,
      KeptChecks checks,
      KeptCheckViews views,
      JsonMapper json,
      Clock clock) {
    this.reader = reader;
    this.desk = desk;
    this.checks = checks;
    this.views = views;
    this.json = json;
    this.rules = new EntryRules(clock);
  }

  /**
   * Repeats a check that is done.
   *
   * @param caller for whom, by whom and why
   * @param id the check's id as it was sent
   * @param key under which the sender may repeat this; null for none
   * @return what became of it, or a problem
   */
  public Mono<Receipt> recheck(Caller caller, String id, @Nullable String key) {
    return KeptChecks.id(id)
        .flatMap(
            known -> desk.recheck(caller, known, repeatable(key, "recheck " + known, NOTHING_SENT)))
        .switchIfEmpty(Mono.error(KeptChecks::unknown));
  }

  /** What a verification of this check must mean. */
  BiConsumer<JsonNode, RequestErrors> verificationRules(KeptCheck kept) {
    var ids = views.answerOf(kept).questionIds();
    return (body, errors) -> rules.verification(body, ids, errors);
  }

  /** What a decision must mean. */
  void decisionRules(JsonNode body, RequestErrors errors) {
    rules.decision(body, errors);
  }

  /**
   * Records what somebody was told by the payer.
   *
   * @param caller for whom, by whom and why
   * @param kept a check that is done
   * @param said a VerificationRequest in JSON, not yet checked
   * @param key under which the sender may repeat this; null for none
   * @return what became of it, or a problem with every error by its JSON pointer
   */
  public Mono<Receipt> verification(
      Caller caller, KeptCheck kept, JsonNode said, @Nullable String key) {
    return Mono.fromSupplier(
            () -> reader.read(said, VerificationRequest.class, verificationRules(kept)))
        .flatMap(body -> record(caller, kept, body, key));
  }

  Mono<Receipt> record(
      Caller caller, KeptCheck kept, SentBody<VerificationRequest> body, @Nullable String key) {
    var id = kept.head().id();
    return recorded(
        caller,
        id,
        EntryKind.VERIFICATION,
        VerificationTopics.noted(json, body, views.answerOf(kept).topics()),
        repeatable(key, "verification " + id, body.sent()));
  }

  /**
   * Records what the payer decided on an authorization request.
   *
   * @param caller for whom, by whom and why
   * @param id a check that is done
   * @param said an AuthorizationDecisionRequest in JSON, not yet checked
   * @param key under which the sender may repeat this; null for none
   * @return what became of it, or a problem with every error by its JSON pointer
   */
  public Mono<Receipt> decision(Caller caller, String id, JsonNode said, @Nullable String key) {
    return Mono.fromSupplier(
            () -> reader.read(said, AuthorizationDecisionRequest.class, this::decisionRules))
        .flatMap(body -> recordDecision(caller, id, body, key));
  }

  Mono<Receipt> recordDecision(
      Caller caller, String id, SentBody<AuthorizationDecisionRequest> body, @Nullable String key) {
    return recorded(
        caller,
        id,
        EntryKind.AUTHORIZATION_DECISION,
        body.understood(),
        repeatable(key, "authorization-decision " + id, body.sent()));
  }

  private Mono<Receipt> recorded(
      Caller caller, String id, EntryKind kind, byte[] body, @Nullable RepeatableRequest key) {
    return desk.record(caller, id, kind, null, body, key)
        .switchIfEmpty(Mono.error(KeptChecks::notDone));
  }

  private static @Nullable RepeatableRequest repeatable(
      @Nullable String key, String operation, byte[] body) {
    return key == null ? null : new RepeatableRequest(key, operation, body);
  }

  /**
   * Closes a next step, or opens it again.
   *
   * @param caller for whom, by whom and why
   * @param kept a check that is done
   * @param stepId id of one of its answer's next steps
   * @param said a NextStepRequest in JSON, not yet checked
   * @return the check with what was recorded, or a problem
   */
  public Mono<KeptCheck> step(Caller caller, KeptCheck kept, String stepId, JsonNode said) {
    return Mono.fromSupplier(
            () -> {
              var _ = stepOf(kept, stepId);
              return reader.read(said, NextStepRequest.class, (_, _) -> {});
            })
        .flatMap(body -> recordStep(caller, kept.head().id(), stepId, body));
  }

  Mono<KeptCheck> recordStep(
      Caller caller, String id, String stepId, SentBody<NextStepRequest> body) {
    var state = new StepState(stepId, body.request().state() == NextStepRequest.State.CLOSED);
    return desk.record(caller, id, EntryKind.NEXT_STEP, state, body.understood(), null)
        .switchIfEmpty(Mono.error(KeptChecks::notDone))
        .flatMap(_ -> checks.read(caller, id));
  }

  /** A next step of a check, or a problem. */
  CheckStepView stepOf(KeptCheck kept, String stepId) {
    return views.steps(kept).stream()
        .filter(step -> step.id().equals(stepId))
        .findFirst()
        .orElseThrow(CheckEntries::unknownStep);
  }

  private static ProblemException unknownStep() {
    return new ProblemException(
        ProblemType.NOT_FOUND,
        "The answer of this check has no next step of this id; see steps of GET"
            + " /v1/coverage-checks/{id}.",
        List.of());
  }

  /**
   * The check a receipt is about, for whoever is to be shown it.
   *
   * @param receipt what became of a request
   * @return its id; a problem if nothing was done
   */
  public static Mono<String> checkOf(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Kept(var id, _) -> Mono.just(id);
      case Receipt.Repeated(var id, _) -> Mono.just(id);
      case Receipt.InFlight(var id, _) -> Mono.just(id);
      case Receipt.KeyReused() -> Mono.error(KeptReplies::keyReused);
      case Receipt.NoAnswer() -> Mono.error(KeptChecks::notDone);
    };
  }
}
