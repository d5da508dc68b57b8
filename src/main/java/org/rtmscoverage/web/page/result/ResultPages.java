package org.rtmscoverage.web.page.result;

import java.time.Clock;
import java.util.List;
import org.rtmscoverage.ledger.KeptCheck;
import org.rtmscoverage.web.AnswerReader;
import org.rtmscoverage.web.KeptCheckViews;
import org.rtmscoverage.web.page.UsFormat;
import org.rtmscoverage.web.page.Words;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Makes the page of an answer that is kept. */
@Component
final class ResultPages {

  private final AnswerReader reader;
  private final KeptCheckViews views;
  private final Prose say;
  private final Clock clock;

  ResultPages(AnswerReader reader, KeptCheckViews views, UsFormat us, Words words, Clock clock) {
    this.reader = reader;
    this.views = views;
    this.say = new Prose(us, words);
    this.clock = clock;
  }

  /** Makes it away from the event loop; there must be an answer. */
  Mono<ResultPage> of(KeptCheck kept) {
    return Mono.fromCallable(() -> made(kept)).subscribeOn(Schedulers.boundedElastic());
  }

  /** Steps of its answer that are open, for paper. */
  Mono<List<StepLine>> steps(KeptCheck kept) {
    return Mono.fromCallable(() -> StepLine.open(views.toRecord(kept, List.of()).steps(), say))
        .subscribeOn(Schedulers.boundedElastic());
  }

  private ResultPage made(KeptCheck kept) {
    var answer = kept.answer();
    if (answer == null) {
      throw new IllegalStateException("a check that is done has its answer");
    }
    return ResultPage.of(
        reader.request(kept.request()),
        reader.answer(answer),
        kept.head().acceptedBy().value(),
        clock.instant(),
        say);
  }
}
