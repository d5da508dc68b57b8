package org.rtmscoverage.web.page.followup;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rtmscoverage.eligibility.PayerAttempt;
import org.rtmscoverage.ledger.CheckState;
import org.rtmscoverage.ledger.KeptCheck;
import org.rtmscoverage.payer.IdentitySearch;
import org.rtmscoverage.summary.SummaryChange;
import org.rtmscoverage.web.KeptCheckViews;
import org.rtmscoverage.web.page.AnswerText;
import org.rtmscoverage.web.page.Pages;
import org.rtmscoverage.web.page.UsFormat;
import org.rtmscoverage.web.request.NextStepRequest;
import org.rtmscoverage.web.view.AttemptView;
import org.rtmscoverage.web.view.CallQuestionView;
import org.rtmscoverage.web.view.CallScriptView;
import org.rtmscoverage.web.view.CheckStepView;
import org.rtmscoverage.web.view.RecordedDecisionView;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Makes what stands around an answer. */
@Component
public final class FollowUpPages {

  /** Seconds after which a page without scripts is loaded anew. */
  private static final String RELOAD_AFTER = "2";

  private static final double MILLIS = 1000;

  private final KeptCheckViews views;
  private final EntryForms forms;
  private final CheckRows rows;
  private final ProgressPages progress;
  private final UsFormat us;

  FollowUpPages(
      KeptCheckViews views, EntryForms forms, CheckRows rows, ProgressPages progress, UsFormat us) {
    this.views = views;
    this.forms = forms;
    this.rows = rows;
    this.progress = progress;
    this.us = us;
  }

  /**
   * What stands below the answer of a check that is done.
   *
   * @param kept the check
   * @param changes what changed against the check it repeats; not present if it repeats none, or
   *     both could not be compared
   * @return steps, verifications, decisions, attempts and rechecks
   */
  public FollowUpPage of(KeptCheck kept, Optional<List<SummaryChange>> changes) {
    var record = views.toRecord(kept, changes.orElse(List.of()));
    var script = forms.script(kept);
    var steps =
        record.steps().stream()
            .map(FollowUpPages::step)
            .sorted(Comparator.comparing(FollowUpPage.Step::closed))
            .toList();
    return new FollowUpPage(
        record,
        changes.isPresent(),
        EntryForms.key(),
        steps,
        steps.stream().filter(step -> !step.closed()).count(),
        spoken(script),
        forms.verification(script),
        forms.decision(kept),
        record.authorizationDecisions().stream().map(this::decision).toList(),
        record.attempts().stream().map(this::attempt).toList());
  }

  /** What is read out on the telephone names days as people do. */
  private static CallScriptView spoken(CallScriptView script) {
    return new CallScriptView(
        script.callee(),
        script.telephones(),
        script.opening(),
        script.questions().stream().map(FollowUpPages::spoken).toList());
  }

  private static CallQuestionView spoken(CallQuestionView asked) {
    return new CallQuestionView(
        asked.id(),
        AnswerText.of(asked.question()),
        AnswerText.of(asked.why()),
        asked.topic(),
        asked.answer(),
        asked.representative(),
        asked.referenceNumber(),
        asked.answeredOn());
  }

  private static FollowUpPage.Step step(CheckStepView step) {
    var by = step.changedBy();
    return new FollowUpPage.Step(
        step.id(),
        FollowUpWords.owner(step.who()),
        AnswerText.of(step.action()),
        AnswerText.of(step.why()),
        step.by(),
        step.state() == NextStepRequest.State.CLOSED,
        by == null ? "" : FollowUpWords.person(by),
        step.changedAt(),
        Objects.requireNonNullElse(step.note(), ""));
  }

  private FollowUpPage.Decision decision(RecordedDecisionView decision) {
    return new FollowUpPage.Decision(
        FollowUpWords.decision(decision.decision()),
        Objects.requireNonNullElse(decision.number(), ""),
        decision.unitsByCode().entrySet().stream()
            .map(units -> units.getValue() + " × " + units.getKey())
            .collect(Collectors.joining(", ")),
        FollowUpWords.certified(decision.from(), decision.to(), us),
        Objects.requireNonNullElse(decision.reason(), ""),
        decision.decidedOn(),
        FollowUpWords.person(decision.recordedBy()),
        decision.recordedAt());
  }

  private FollowUpPage.Attempt attempt(AttemptView attempt) {
    var by = FollowUpWords.identity(IdentitySearch.valueOf(attempt.identity()));
    var about = FollowUpWords.serviceType(attempt.serviceType());
    var took = Duration.between(attempt.sentAt(), attempt.endedAt()).toMillis() / MILLIS;
    return new FollowUpPage.Attempt(
        attempt.number(),
        rows.payer(attempt.payerId()),
        by.isEmpty() ? about : about + ", " + by,
        attempt.sentAt(),
        String.format(Locale.US, "%.1f s", took),
        FollowUpWords.attempt(PayerAttempt.Result.valueOf(attempt.result())),
        attempt.replyBytes() > 0);
  }

  /**
   * The page of a check that has no answer yet, or never gets one.
   *
   * @param kept the check
   * @return the page, which tells how far it is
   */
  public Mono<Rendering> progress(KeptCheck kept) {
    return Mono.fromSupplier(() -> progress.of(kept))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(
            page -> {
              Map<String, Object> shown = new HashMap<>(Map.of("progress", page));
              if (kept.head().state() != CheckState.FAILED) {
                shown.put("reloadAfter", RELOAD_AFTER);
              }
              return Pages.show("page/progress", shown);
            });
  }
}
