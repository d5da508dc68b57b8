package org.rtmscoverage.web.page.followup;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rtmscoverage.check.CheckFormat;
import org.rtmscoverage.check.CheckProgress;
import org.rtmscoverage.check.CriteriaEvaluation;
import org.rtmscoverage.check.LiveQuestion;
import org.rtmscoverage.check.Pipelines;
import org.rtmscoverage.ledger.CheckState;
import org.rtmscoverage.ledger.KeptCheck;
import org.rtmscoverage.web.page.AnswerText;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Says how far a check is: what needs no payer at once, the rest as it comes. */
@Component
final class ProgressPages {

  private static final String TEMPLATE = "page/progress";
  private static final Set<String> LIVE_PART = Set.of("live");

  private final Pipelines pipelines;
  private final CheckFormat format;
  private final ITemplateEngine templates;
  private final DateTimeFormatter time;

  ProgressPages(Pipelines pipelines, CheckFormat format, ITemplateEngine templates, Clock clock) {
    this.pipelines = pipelines;
    this.format = format;
    this.templates = templates;
    ZoneId zone = clock.getZone();
    this.time = DateTimeFormatter.ofPattern("h:mm:ss a", Locale.US).withZone(zone);
  }

  /** The whole page, before anything was looked at again. */
  ProgressPage of(KeptCheck kept) {
    var state = kept.head().state();
    return new ProgressPage(
        kept.head().id(),
        state == CheckState.FAILED,
        FollowUpWords.lead(new CheckProgress(state, true, List.of())),
        state == CheckState.FAILED ? "" : criteria(kept),
        List.of());
  }

  /** The part of the page that changes, as HTML; takes long enough not to hold up an event loop. */
  String html(String checkId, CheckProgress progress) {
    var rows = progress.questions().stream().map(this::row).toList();
    var page =
        new ProgressPage(
            checkId, progress.state() == CheckState.FAILED, FollowUpWords.lead(progress), "", rows);
    return templates.process(TEMPLATE, LIVE_PART, new Context(Locale.US, Map.of("progress", page)));
  }

  private ProgressPage.Row row(LiveQuestion question) {
    var by = FollowUpWords.identity(question.identity());
    var about = FollowUpWords.serviceType(question.serviceType());
    var result = question.result();
    return new ProgressPage.Row(
        question.payerName(),
        by.isEmpty() ? about : about + ", " + by,
        time.format(question.askedAt()),
        result == null ? "Waiting for the answer" : FollowUpWords.question(result),
        result == null,
        result != null && FollowUpWords.isBad(result));
  }

  private String criteria(KeptCheck kept) {
    var check = format.toCheck(kept.request(), kept.requestedOn());
    return pipelines.current().criteria().evaluate(List.of(check.payerId()), check.facts()).stream()
        .findFirst()
        .map(ProgressPages::words)
        .orElse("");
  }

  // The criteria alone: payers are being asked about the rest.
  private static String words(CriteriaEvaluation found) {
    return AnswerText.of(found.determination().headline())
        .replace(" Other ways to meet them are listed under What is missing.", "")
        .replace(" Coverage, authorization and cost were not checked.", "");
  }
}
