package org.rtmscoverage.eligibility;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.publisher.Sinks.EmitResult;

/**
 * Lets equal inquiries of one practice that are under way at the same time share one call. An asker
 * who leaves does not disturb the others, the last to leave cancels the call, and when it has ended
 * nothing of it is kept: this is no cache.
 *
 * @param <T> what a call comes to
 */
final class SharedInquiries<T> {

  private final ConcurrentMap<EligibilityInquiry, Call> underWay = new ConcurrentHashMap<>();

  /** One call. */
  private final class Call {

    private final Sinks.Empty<Void> allLeft = Sinks.empty();
    private final Mono<T> outcome;
    private int askers; // read and written only while the map holds the inquiry's lock

    Call(EligibilityInquiry inquiry, Mono<T> work) {
      this.outcome =
          work.takeUntilOther(allLeft.asMono())
              .doOnTerminate(() -> underWay.remove(inquiry, this))
              .cache(); // for those who wait: an asker who cancels does not cancel the work
    }
  }

  /**
   * Joins the call for an equal inquiry, or begins one.
   *
   * @param inquiry what is asked
   * @param work asks it; not subscribed if there is a call to join
   * @return the outcome of the call
   */
  Mono<T> ask(EligibilityInquiry inquiry, Mono<T> work) {
    return Mono.defer(
        () -> {
          Call call = join(inquiry, work);
          return call.outcome.doOnCancel(() -> leave(inquiry, call));
        });
  }

  /**
   * How many calls are under way.
   *
   * @return zero when nobody waits
   */
  int size() {
    return underWay.size();
  }

  private Call join(EligibilityInquiry inquiry, Mono<T> work) {
    return underWay.compute(
        inquiry,
        (_, kept) -> {
          Call call = kept == null ? new Call(inquiry, work) : kept;
          call.askers++;
          return call;
        });
  }

  private void leave(EligibilityInquiry inquiry, Call left) {
    boolean[] last = new boolean[1];
    underWay.computeIfPresent(
        inquiry,
        (_, kept) -> {
          if (kept == left) {
            left.askers--;
            last[0] = left.askers == 0;
          }
          return last[0] ? null : kept;
        });
    if (last[0]) {
      EmitResult _ = left.allLeft.tryEmitEmpty(); // fails only if it has ended by itself
    }
  }
}
