package org.rtmscoverage.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.CheckBasis;
import org.rtmscoverage.ledger.CheckHead;
import org.rtmscoverage.ledger.CheckPage;
import org.rtmscoverage.ledger.EntryKind;
import org.rtmscoverage.ledger.KeptAttempt;
import org.rtmscoverage.ledger.KeptCheck;
import org.rtmscoverage.ledger.KeptEntry;
import org.rtmscoverage.summary.SummaryChange;
import org.rtmscoverage.web.request.AuthorizationDecisionRequest;
import org.rtmscoverage.web.request.NextStepRequest;
import org.rtmscoverage.web.request.VerificationRequest;
import org.rtmscoverage.web.view.AnswerChangeView;
import org.rtmscoverage.web.view.AttemptView;
import org.rtmscoverage.web.view.CheckBasisView;
import org.rtmscoverage.web.view.CheckHeadView;
import org.rtmscoverage.web.view.CheckListView;
import org.rtmscoverage.web.view.CheckRecordView;
import org.rtmscoverage.web.view.CheckStepView;
import org.rtmscoverage.web.view.NextStepView;
import org.rtmscoverage.web.view.RecordedDecisionView;
import org.rtmscoverage.web.view.RecordedVerificationView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows checks as they are kept. */
@Component
public final class KeptCheckViews {

  private final JsonMapper json;

  KeptCheckViews(JsonMapper json) {
    this.json = json;
  }

  /**
   * Shows a page of checks.
   *
   * @param page as listed
   * @return the same, to be shown
   */
  public CheckListView toPage(CheckPage page) {
    var next = page.next();
    return new CheckListView(
        page.items().stream().map(KeptCheckViews::toHead).toList(),
        next == null ? null : CheckCursor.of(next));
  }

  private static CheckHeadView toHead(CheckHead head) {
    return new CheckHeadView(
        head.id(),
        head.state(),
        head.acceptedAt(),
        head.acceptedBy().value(),
        head.finishedAt(),
        head.payerId().value(),
        head.serviceDate(),
        head.recheckOf(),
        head.outcome(),
        head.openSteps());
  }

  /**
   * Shows a check with all that is recorded on it.
   *
   * @param kept the check
   * @param changes what changed against the check it repeats
   * @return the same, to be shown
   */
  public CheckRecordView toRecord(KeptCheck kept, List<SummaryChange> changes) {
    var head = kept.head();
    var answer = kept.answer();
    return new CheckRecordView(
        head.id(),
        head.state(),
        head.acceptedAt(),
        head.acceptedBy().value(),
        head.finishedAt(),
        head.runs(),
        head.recheckOf(),
        kept.rechecks(),
        toViews(changes),
        text(kept.request()),
        answer == null ? null : text(answer),
        kept.attempts().stream().map(KeptCheckViews::toView).toList(),
        steps(kept),
        entries(kept, EntryKind.VERIFICATION, this::verification),
        entries(kept, EntryKind.AUTHORIZATION_DECISION, this::decision),
        toView(kept.basis()));
  }

  static List<AnswerChangeView> toViews(List<SummaryChange> changes) {
    return changes.stream().map(one -> new AnswerChangeView(one.part(), one.text())).toList();
  }

  /** What was kept as JSON, to stand in JSON as it is. */
  static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  /**
   * What is read of the answer.
   *
   * @param kept the check
   * @return {@link KeptAnswer#NONE} if it has no answer yet
   */
  public KeptAnswer answerOf(KeptCheck kept) {
    var answer = kept.answer();
    return answer == null ? KeptAnswer.NONE : KeptAnswer.of(json.readTree(answer));
  }

  /** The answer's next steps; the newest entry on each tells how it stands. */
  List<CheckStepView> steps(KeptCheck kept) {
    Map<String, KeptEntry> newest = new HashMap<>();
    for (var entry : kept.entries()) {
      var stepId = entry.stepId();
      if (entry.kind() == EntryKind.NEXT_STEP && stepId != null) {
        newest.put(stepId, entry);
      }
    }
    return answerOf(kept).steps().stream().map(step -> step(step, newest.get(step.id()))).toList();
  }

  private CheckStepView step(NextStepView step, @Nullable KeptEntry entry) {
    var said = entry == null ? null : json.readValue(entry.body(), NextStepRequest.class);
    return new CheckStepView(
        step.id(),
        step.who(),
        step.action(),
        step.why(),
        step.by(),
        said == null ? NextStepRequest.State.OPEN : said.state(),
        entry == null ? null : entry.recordedBy().value(),
        entry == null ? null : entry.recordedAt(),
        said == null ? null : said.note());
  }

  /** A verification of a check, by its id. */
  RecordedVerificationView verification(KeptCheck kept, String entryId) {
    return verification(entry(kept, entryId));
  }

  /** A decision recorded on a check, by its id. */
  RecordedDecisionView decision(KeptCheck kept, String entryId) {
    return decision(entry(kept, entryId));
  }

  private static KeptEntry entry(KeptCheck kept, String entryId) {
    return kept.entries().stream()
        .filter(entry -> entry.id().equals(entryId))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a check holds what was recorded on it"));
  }

  private static <T> List<T> entries(KeptCheck kept, EntryKind kind, Function<KeptEntry, T> view) {
    return kept.entries().stream().filter(entry -> entry.kind() == kind).map(view).toList();
  }

  private RecordedVerificationView verification(KeptEntry entry) {
    var said = json.readValue(entry.body(), VerificationRequest.class);
    return new RecordedVerificationView(
        entry.id(),
        entry.recordedAt(),
        entry.recordedBy().value(),
        said.questionId(),
        said.question(),
        said.answer(),
        said.authorizationRequired(),
        said.procedureCodes(),
        said.verifiedBy(),
        said.payerRepresentative(),
        said.referenceNumber(),
        said.answeredAt());
  }

  private RecordedDecisionView decision(KeptEntry entry) {
    var said = json.readValue(entry.body(), AuthorizationDecisionRequest.class);
    return new RecordedDecisionView(
        entry.id(),
        entry.recordedAt(),
        entry.recordedBy().value(),
        said.number(),
        said.decision(),
        said.unitsByCode(),
        said.from(),
        said.to(),
        said.reason(),
        said.decidedOn());
  }

  private static AttemptView toView(KeptAttempt attempt) {
    return new AttemptView(
        attempt.number(),
        attempt.run(),
        attempt.payerId().value(),
        attempt.protocol(),
        attempt.serviceType(),
        attempt.identity(),
        attempt.sentAt(),
        attempt.endedAt(),
        attempt.result(),
        attempt.httpStatus(),
        attempt.replyBytes());
  }

  private static @Nullable CheckBasisView toView(@Nullable CheckBasis basis) {
    return basis == null
        ? null
        : new CheckBasisView(
            basis.policyId(),
            basis.policyVersion(),
            basis.policyHash(),
            basis.configHash(),
            basis.serviceVersion());
  }
}
