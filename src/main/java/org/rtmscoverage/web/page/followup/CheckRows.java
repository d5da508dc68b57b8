package org.rtmscoverage.web.page.followup;

import java.util.Comparator;
import java.util.List;
import org.rtmscoverage.check.Pipelines;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.summary.Outcome;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.web.ListedChecks;
import org.rtmscoverage.web.page.Words;
import org.rtmscoverage.web.page.form.Choice;
import org.rtmscoverage.web.view.CheckHeadView;
import org.springframework.stereotype.Component;

/** Makes rows of lists of checks. */
@Component
final class CheckRows {

  private final Pipelines pipelines;
  private final Words words;

  CheckRows(Pipelines pipelines, Words words) {
    this.pipelines = pipelines;
    this.words = words;
  }

  List<CheckRow> of(ListedChecks found) {
    return found.list().items().stream()
        .map(head -> row(head, found.patients().getOrDefault(head.checkId(), "–")))
        .toList();
  }

  private CheckRow row(CheckHeadView head, String patient) {
    var outcome = head.outcome();
    return new CheckRow(
        head.checkId(),
        patient,
        payer(head.payerId()),
        head.serviceDate(),
        outcome == null ? state(head) : words.outcome(outcome),
        outcome == null ? "unknown" : FollowUpWords.tone(Outcome.valueOf(outcome)),
        head.openSteps(),
        head.recheckOf() != null,
        head.acceptedAt(),
        FollowUpWords.person(head.acceptedBy()));
  }

  private static String state(CheckHeadView head) {
    return switch (head.state()) {
      case QUEUED -> "Waits its turn";
      case RUNNING -> "Payer is being asked";
      case DONE, FAILED -> "No answer";
    };
  }

  /** A payer's name; its id if payer-config no longer holds it. */
  String payer(String id) {
    return pipelines.current().catalog().payer(new PayerId(id)).map(Payer::name).orElse(id);
  }

  /** Every payer, by name. */
  List<Choice> payers() {
    return pipelines.current().catalog().payers().stream()
        .map(payer -> new Choice(payer.id().value(), payer.name()))
        .sorted(Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }
}
