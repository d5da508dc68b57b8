package org.rtmscoverage.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.CheckFilter;
import org.rtmscoverage.ledger.CheckPage;
import org.rtmscoverage.ledger.EntryKind;
import org.rtmscoverage.ledger.KeptCheck;
import org.rtmscoverage.ledger.PageStart;
import org.rtmscoverage.ledger.RepeatableRequest;
import org.rtmscoverage.summary.SummaryChange;
import org.rtmscoverage.vocabulary.Caller;
import reactor.core.publisher.Mono;

/** Checks that are kept: accepted, run to their end, read back, repeated, added to. */
public final class CheckDesk {

  /**
   * Keeps a check and begins it.
   *
   * @param caller for whom, by whom and why
   * @param question the question
   * @param key the sender's key; null if it sent none
   * @return completes when it is durable
   */
  public Mono<Receipt> accept(Caller caller, Question question, @Nullable RepeatableRequest key) {
    return Mono.error(new UnsupportedOperationException());
  }

  /**
   * Keeps a check that repeats one that is done, and begins it.
   *
   * @param caller for whom, by whom and why
   * @param checkId the check to repeat
   * @param key the sender's key; null if it sent none
   * @return completes when it is durable
   */
  public Mono<Receipt> recheck(Caller caller, String checkId, @Nullable RepeatableRequest key) {
    return Mono.error(new UnsupportedOperationException());
  }

  /**
   * Waits for the answer of a check.
   *
   * @param caller for whom, by whom and why
   * @param checkId the check
   * @return the answer as it is given, in JSON; empty if the practice has no such check, or it has
   *     no answer yet and runs elsewhere
   */
  public Mono<byte[]> answer(Caller caller, String checkId) {
    return Mono.error(new UnsupportedOperationException());
  }

  /**
   * Reads a check as it stands.
   *
   * @param caller for whom, by whom and why
   * @param checkId the check
   * @return the check; empty if the practice has none of this id
   */
  public Mono<KeptCheck> read(Caller caller, String checkId) {
    return Mono.error(new UnsupportedOperationException());
  }

  /**
   * Tells what a check that repeats another found changed.
   *
   * @param caller for whom, by whom and why
   * @param later the check that repeats
   * @return what changed, in words; empty if it repeats none, or one of both has no answer
   */
  public Mono<List<SummaryChange>> changes(Caller caller, KeptCheck later) {
    return Mono.error(new UnsupportedOperationException());
  }

  /**
   * Lists checks, newest first.
   *
   * @param caller for whom, by whom and why
   * @param filter which
   * @param start where to begin; null for the newest
   * @param limit how many at most
   * @return a page of them
   */
  public Mono<CheckPage> list(
      Caller caller, CheckFilter filter, @Nullable PageStart start, int limit) {
    return Mono.error(new UnsupportedOperationException());
  }

  /**
   * Concludes a check again from what it rests on, without asking a payer.
   *
   * @param caller for whom, by whom and why
   * @param checkId the check
   * @return what came out; empty if the practice has no such check that is done
   */
  public Mono<Replay> replay(Caller caller, String checkId) {
    return Mono.error(new UnsupportedOperationException());
  }

  /**
   * Records something on a check that is done; the newest entry on a next step tells its state.
   *
   * @param caller for whom, by whom and why
   * @param checkId the check
   * @param kind what is recorded
   * @param step the next step it is about; null if it is about none
   * @param body what is recorded, in JSON
   * @param key the sender's key; null if it sent none
   * @return completes when it is durable
   */
  public Mono<Receipt> record(
      Caller caller,
      String checkId,
      EntryKind kind,
      @Nullable StepState step,
      byte[] body,
      @Nullable RepeatableRequest key) {
    return Mono.error(new UnsupportedOperationException());
  }
}
