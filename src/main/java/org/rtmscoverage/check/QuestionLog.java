package org.rtmscoverage.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rtmscoverage.eligibility.EligibilityInquiry;
import org.rtmscoverage.summary.PayerInquiry;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * What payers are being asked for one check, told while it runs to whoever watches it. In memory
 * alone: the ledger keeps the attempts with the answer.
 */
final class QuestionLog {

  private static final String KEY = "rtmscoverage.questions";

  private final List<LiveQuestion> questions = new ArrayList<>(); // guarded by itself

  /** The log of the work at hand; one that nobody reads if the work has none. */
  static QuestionLog of(ContextView context) {
    QuestionLog known = context.getOrDefault(KEY, null);
    return known == null ? new QuestionLog() : known;
  }

  /** Makes this the log of some work. */
  Context addTo(Context context) {
    return context.put(KEY, this);
  }

  /** Notes a question that goes out; the number finds it again. */
  int asked(EligibilityInquiry inquiry, Instant now) {
    synchronized (questions) {
      questions.add(
          new LiveQuestion(
              inquiry.payer().id(),
              inquiry.payer().name(),
              inquiry.serviceType(),
              inquiry.identity(),
              now,
              null,
              null));
      return questions.size() - 1;
    }
  }

  /** Notes what became of a question. */
  void ended(int number, PayerInquiry.Result result, Instant now) {
    synchronized (questions) {
      questions.set(number, questions.get(number).ended(result, now));
    }
  }

  /** Every question so far, in order. */
  List<LiveQuestion> soFar() {
    synchronized (questions) {
      return List.copyOf(questions);
    }
  }
}
