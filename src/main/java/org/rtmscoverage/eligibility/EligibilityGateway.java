package org.rtmscoverage.eligibility;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rtmscoverage.eligibility.EligibilityOutcome.NotConnected;
import org.rtmscoverage.payer.IdentitySearch;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.trace.Trace;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.vocabulary.PayerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The only door to payers. */
@Component
public final class EligibilityGateway implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(EligibilityGateway.class);
  private static final Rejection SOMEBODY_ELSE =
      new Rejection(
          RejectionClass.PATIENT_MISMATCH,
          "SEARCH",
          "Asked with less than the whole card, the payer found somebody whose name or birth date"
              + " is not the member's",
          null,
          null,
          Owner.INTAKE,
          "Compare number, name and birth date with the card.",
          false);

  /** How often the answer is about somebody else, by payer. */
  static final String OTHER_MEMBER_ANSWERS = "rtmscoverage.payer.other_member_answers";

  private final Map<Protocol, PayerClient> clients = new EnumMap<>(Protocol.class);
  private final SharedInquiries<Inquired> shared = new SharedInquiries<>();
  private final PayerConnections connections;
  private final LastAnswers lastAnswers;
  private final PayerCalls calls;
  private final Duration deadline;
  private final MeterRegistry meters;
  private final Clock clock;

  EligibilityGateway(
      List<PayerClient> clients,
      PayerChannels channels,
      CircuitBreakerRegistry breakers,
      EligibilityProperties properties,
      MeterRegistry meters,
      Clock clock) {
    clients.forEach(client -> this.clients.put(client.protocol(), client));
    this.connections =
        new PayerConnections(channels, breakers, properties.deadline(), meters, clock);
    this.calls = new PayerCalls(meters);
    this.deadline = properties.deadline();
    this.lastAnswers = new LastAnswers(properties.lastAnswers(), meters, clock);
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Asks the inquiry's payer.
   *
   * @param inquiry the question
   * @return what became of it and what went out for it: never an error signal for what a payer did,
   *     never empty, and never later than the deadline; equal inquiries under way at the same time
   *     share one call and its attempts, and a payer that does not answer may be stood in for by
   *     what it answered earlier
   */
  public Mono<Inquired> ask(EligibilityInquiry inquiry) {
    return shared.ask(
        inquiry,
        calls
            .watched(inquiry.payer(), Mono.defer(() -> call(inquiry)))
            .map(now -> now.as(lastAnswers.after(inquiry, now.outcome()))));
  }

  /**
   * After how long an inquiry is given up, retries and waits included.
   *
   * @return the time
   */
  public Duration deadline() {
    return deadline;
  }

  /**
   * Tells how the connection to a payer stands.
   *
   * @param payer which payer
   * @return its state; a payer without an address has a closed breaker and no calls
   */
  public ConnectionState connectionState(Payer payer) {
    PayerHistory history = connections.history(payer.id());
    PayerConnections.Connection connection = connections.find(payer).connection();
    return connection == null
        ? new ConnectionState(false, "CLOSED", -1, 0, 0, 0, history.activity(false, false, false))
        : state(connection.guard().breaker(), history);
  }

  /**
   * Releases the connections of payers that are no longer known. One that is asked again after all
   * is connected anew.
   *
   * @param known all payers there are
   */
  public void keepOnly(Set<PayerId> known) {
    connections.keepOnly(known);
  }

  private Mono<Inquired> call(EligibilityInquiry inquiry) {
    PayerClient client = clients.get(inquiry.payer().connection().protocol());
    PayerConnections.Found found = connections.find(inquiry.payer());
    PayerConnections.Connection connection = found.connection();
    if (client == null || connection == null) {
      return Mono.just(new Inquired(new NotConnected(clock.instant(), found.missing()), List.of()));
    }
    PayerChannel channel = connection.channel();
    AttemptLog log = new AttemptLog(inquiry, clock);
    return connection
        .guard()
        .run(
            client.ready(),
            channel.signIn(),
            log.attempt(channel, way -> attempt(client, inquiry, way)))
        .map(log::ended)
        // what the askers do next must not hold up this payer's worker
        .publishOn(Schedulers.parallel());
  }

  private Mono<PayerAnswer> attempt(
      PayerClient client, EligibilityInquiry inquiry, PayerChannel way) {
    return Mono.deferContextual(
        context ->
            client
                .ask(inquiry, way)
                .map(
                    answer ->
                        aboutTheMember(inquiry, notThrottled(answer, way), Trace.of(context))));
  }

  /** Being asked too often is said in the answer, and passes: it is a reason to ask again. */
  private static PayerAnswer notThrottled(PayerAnswer answer, PayerChannel way) {
    if (answer instanceof PayerAnswer.Refused(List<Rejection> rejections)
        && !rejections.isEmpty()
        && rejections.stream().allMatch(r -> r.rejectionClass() == RejectionClass.THROTTLED)) {
      throw PayerException.throttled(rejections, way.askedToWait());
    }
    return answer;
  }

  private PayerAnswer aboutTheMember(EligibilityInquiry inquiry, PayerAnswer answer, Trace trace) {
    return switch (answer) {
      case PayerAnswer.Told(EligibilityResponse response) ->
          inquiry.identity() == IdentitySearch.WHOLE
              ? new PayerAnswer.Told(aboutTheMember(inquiry, response, trace))
              : foundByLess(inquiry, response);
      case PayerAnswer.Refused _ -> answer;
    };
  }

  /**
   * Somebody found by less than the whole card counts only under the member's name and birth date.
   */
  private static PayerAnswer foundByLess(EligibilityInquiry inquiry, EligibilityResponse response) {
    return new MemberMatch(inquiry.member(), response.member()).surelyTheSame()
        ? new PayerAnswer.Told(
            EligibilityResponse.warned(
                response,
                "the member was found only by less than the whole card; compare the payer's record"
                    + " with the card"))
        : new PayerAnswer.Refused(List.of(SOMEBODY_ELSE));
  }

  private EligibilityResponse aboutTheMember(
      EligibilityInquiry inquiry, EligibilityResponse response, Trace trace) {
    MemberMatch match = new MemberMatch(inquiry.member(), response.member());
    if (match.anotherMember()) {
      alarm(inquiry.payer().id(), trace);
      throw PayerException.unreadable("answer is about another member");
    }
    if (match.namesNobody()) {
      return EligibilityResponse.warned(response, "the payer did not say whom it answered about");
    }
    return match.differs()
        ? EligibilityResponse.warned(
            response, "name and birth date in the payer's answer differ from those sent")
        : response;
  }

  private void alarm(PayerId payer, Trace trace) {
    trace.inLog(
        () -> LOG.warn("payer {} answered about another member; the answer is not used", payer));
    meters.counter(OTHER_MEMBER_ANSWERS, "payer", payer.value()).increment();
  }

  /** Closes every payer's connections. */
  @Override
  public void destroy() {
    connections.close();
  }

  private static ConnectionState state(CircuitBreaker breaker, PayerHistory history) {
    CircuitBreaker.Metrics metrics = breaker.getMetrics();
    CircuitBreaker.State now = breaker.getState();
    return new ConnectionState(
        true,
        now.name(),
        metrics.getFailureRate(),
        metrics.getNumberOfBufferedCalls(),
        metrics.getNumberOfFailedCalls(),
        metrics.getNumberOfNotPermittedCalls(),
        history.activity(
            true,
            now == CircuitBreaker.State.OPEN || now == CircuitBreaker.State.FORCED_OPEN,
            now == CircuitBreaker.State.HALF_OPEN));
  }
}
