package org.rtmscoverage.web.page.followup;

import java.util.List;
import java.util.Map;
import org.rtmscoverage.ledger.KeptCheck;
import org.rtmscoverage.summary.SummaryChange;
import org.rtmscoverage.web.KeptCheckViews;
import org.rtmscoverage.web.page.Pages;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Makes what stands around an answer. */
@Component
public final class FollowUpPages {

  private final KeptCheckViews views;

  FollowUpPages(KeptCheckViews views) {
    this.views = views;
  }

  /**
   * What stands below the answer of a check that is done.
   *
   * @param kept the check
   * @param changes what changed against the check it repeats; empty if it repeats none
   * @return steps, verifications, decisions, attempts and rechecks
   */
  public FollowUpPage of(KeptCheck kept, List<SummaryChange> changes) {
    return new FollowUpPage(views.toRecord(kept, changes));
  }

  /**
   * The page of a check that has no answer yet, or never gets one.
   *
   * @param kept the check
   * @return the page, which tells how far it is
   */
  public Mono<Rendering> progress(KeptCheck kept) {
    return Pages.show("page/progress", Map.of("checkId", kept.head().id()));
  }
}
