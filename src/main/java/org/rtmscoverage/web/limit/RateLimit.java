package org.rtmscoverage.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/**
 * One limit on requests: so many in a minute for each caller, all at once if need be, given back
 * evenly. Told in the headers of draft-ietf-httpapi-ratelimit-headers-11: RateLimit-Policy says q
 * requests in w seconds, RateLimit says r left and t seconds until all are back.
 */
final class RateLimit {

  static final String POLICY = "RateLimit-Policy";
  static final String STATE = "RateLimit";

  private static final Logger LOG = LoggerFactory.getLogger(RateLimit.class);

  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final String name;
  private final int quota;
  private final TimeMeter time;
  private final Cache<String, Bucket> buckets;

  /** Callers whose refusal stands in the log already. */
  private final Cache<String, Boolean> told;

  /**
   * A limit nobody has used yet.
   *
   * @param name as the headers say it, letters and dashes
   * @param quota requests in a minute
   * @param callers callers that are remembered
   * @param time by which requests are given back
   */
  RateLimit(String name, int quota, int callers, TimeMeter time) {
    this.name = name;
    this.quota = quota;
    this.time = time;
    this.buckets = remembering(callers).expireAfterAccess(WINDOW).build(); // full again by then
    this.told = remembering(callers).expireAfterWrite(WINDOW).build();
  }

  private Caffeine<Object, Object> remembering(int callers) {
    return Caffeine.newBuilder()
        .maximumSize(callers)
        .ticker(time::currentTimeNanos)
        .executor(Runnable::run);
  }

  private Bucket bucket(String caller) {
    return buckets.get(
        caller,
        _ ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                .withCustomTimePrecision(time)
                .build());
  }

  /**
   * Takes requests from a caller's share and says so in the headers.
   *
   * @param caller whose share
   * @param cost how many requests this one counts for
   * @param answer headers of the answer
   * @throws TooManyRequestsException if there are not so many left
   */
  void take(String caller, int cost, HttpHeaders answer) {
    ConsumptionProbe probe = bucket(caller).tryConsumeAndReturnRemaining(cost);
    tell(probe, answer);
    if (!probe.isConsumed()) {
      throw refusal(caller, probe.getNanosToWaitForRefill());
    }
  }

  /** Takes what is left of one request, if anything is; refuses nothing. */
  void note(String caller) {
    bucket(caller).tryConsumeAsMuchAsPossible(1);
  }

  /** Gives back what was taken for one request. */
  void giveBack(String caller) {
    bucket(caller).addTokens(1);
  }

  /**
   * Looks without taking anything.
   *
   * @param caller whose share
   * @param answer headers of the answer, which say so if nothing is left
   * @throws TooManyRequestsException if nothing is left
   */
  void refuseIfEmpty(String caller, HttpHeaders answer) {
    var estimate = bucket(caller).estimateAbilityToConsume(1);
    if (!estimate.canBeConsumed()) {
      add(answer, POLICY, policy());
      add(answer, STATE, state(0, estimate.getNanosToWaitForRefill()));
      throw refusal(caller, estimate.getNanosToWaitForRefill());
    }
  }

  /** How many callers have a share that is not whole. */
  long remembered() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  private void tell(ConsumptionProbe probe, HttpHeaders answer) {
    add(answer, POLICY, policy());
    add(answer, STATE, state(probe.getRemainingTokens(), probe.getNanosToWaitForReset()));
  }

  private String policy() {
    return "\"" + name + "\";q=" + quota + ";w=" + WINDOW.toSeconds();
  }

  private String state(long left, long nanos) {
    return "\"" + name + "\";r=" + left + ";t=" + seconds(nanos);
  }

  /** One list in one line, however many limits a request meets. */
  private static void add(HttpHeaders answer, String header, String item) {
    String before = answer.getFirst(header);
    answer.set(header, before == null ? item : before + ", " + item);
  }

  /** Stands in the log once a minute for each caller, however many requests are refused. */
  private TooManyRequestsException refusal(String caller, long nanos) {
    if (told.asMap().putIfAbsent(caller, true) == null) {
      LOG.warn("limit {}: {} has no requests left", name, caller);
    }
    return new TooManyRequestsException(Duration.ofSeconds(Math.max(1, seconds(nanos))));
  }

  private static long seconds(long nanos) {
    return Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
  }
}
