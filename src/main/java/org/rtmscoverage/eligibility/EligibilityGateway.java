package org.rtmscoverage.eligibility;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.EligibilityOutcome.NotConnected;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.payer.ResilienceLimits;
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
  private static final String OTHER_MEMBER_ANSWERS = "rtmscoverage.payer.other_member_answers";

  private final Map<Protocol, PayerClient> clients = new EnumMap<>(Protocol.class);
  private final ConcurrentMap<PayerId, Connection> connections = new ConcurrentHashMap<>();
  private final SharedInquiries shared = new SharedInquiries();
  private final PayerChannels channels;
  private final CircuitBreakerRegistry breakers;
  private final EligibilityProperties properties;
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
    this.channels = channels;
    this.breakers = breakers;
    this.properties = properties;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * What is kept for one payer while its settings stay the same.
   *
   * @param limits the numbers it was made from
   * @param address where it leads
   * @param channel the way to the payer
   * @param guard its guard
   */
  private record Connection(
      ResilienceLimits limits,
      PayerChannels.Address address,
      PayerChannel channel,
      PayerGuard guard) {}

  /**
   * Asks the inquiry's payer.
   *
   * @param inquiry the question
   * @return what became of it: never an error signal for what a payer did, never empty, and never
   *     later than the deadline; equal inquiries under way at the same time share one call
   */
  public Mono<EligibilityOutcome> ask(EligibilityInquiry inquiry) {
    return shared.ask(inquiry, Mono.defer(() -> call(inquiry)));
  }

  /**
   * Tells how the connection to a payer stands.
   *
   * @param payer which payer
   * @return its state; a payer without an address has a closed breaker and no calls
   */
  public ConnectionState connectionState(Payer payer) {
    return connection(payer)
        .map(connection -> state(connection.guard().breaker()))
        .orElseGet(() -> new ConnectionState(false, "CLOSED", -1, 0, 0, 0));
  }

  private Mono<EligibilityOutcome> call(EligibilityInquiry inquiry) {
    PayerClient client = clients.get(inquiry.payer().connection().protocol());
    Connection connection = connection(inquiry.payer()).orElse(null);
    if (client == null || connection == null) {
      return Mono.just(new NotConnected(clock.instant()));
    }
    Mono<PayerAnswer> attempt =
        client.ask(inquiry, connection.channel()).map(answer -> aboutTheMember(inquiry, answer));
    // what the askers do next must not hold up this payer's worker
    return connection.guard().run(client.ready(), attempt).publishOn(Schedulers.parallel());
  }

  private PayerAnswer aboutTheMember(EligibilityInquiry inquiry, PayerAnswer answer) {
    return switch (answer) {
      case PayerAnswer.Told(EligibilityResponse response) ->
          new PayerAnswer.Told(aboutTheMember(inquiry, response));
      case PayerAnswer.Refused _ -> answer;
    };
  }

  private EligibilityResponse aboutTheMember(
      EligibilityInquiry inquiry, EligibilityResponse response) {
    MemberMatch match = new MemberMatch(inquiry.member(), response.member());
    if (match.anotherMember()) {
      alarm(inquiry.payer().id());
      throw PayerException.unreadable("answer is about another member");
    }
    if (match.namesNobody()) {
      return warned(response, "the payer did not say whom it answered about");
    }
    return match.differs()
        ? warned(response, "name and birth date in the payer's answer differ from those sent")
        : response;
  }

  private void alarm(PayerId payer) {
    LOG.warn("payer {} answered about another member; the answer is not used", payer);
    meters.counter(OTHER_MEMBER_ANSWERS, "payer", payer.value()).increment();
  }

  private static EligibilityResponse warned(EligibilityResponse response, String warning) {
    List<String> warnings = new ArrayList<>(response.warnings());
    warnings.add(warning);
    return new EligibilityResponse(
        response.payerName(),
        response.member(),
        response.verifiedFor(),
        response.planDates(),
        response.references(),
        response.lines(),
        response.rejections(),
        warnings,
        response.traceNumber());
  }

  private Optional<Connection> connection(Payer payer) {
    return channels
        .address(payer)
        .map(
            address ->
                connections.compute(
                    payer.id(),
                    (_, kept) ->
                        kept != null
                                && kept.limits().equals(payer.connection().limits())
                                && kept.address().equals(address)
                            ? kept
                            : connect(payer, address, kept)));
  }

  private Connection connect(
      Payer payer, PayerChannels.Address address, @Nullable Connection replaced) {
    if (replaced != null) {
      replaced.channel().close();
    }
    ResilienceLimits limits = payer.connection().limits();
    String name = payer.id().value();
    breakers.remove(name); // one made from older numbers
    CircuitBreaker breaker = breakers.circuitBreaker(name, PayerGuard.breakerConfig(limits));
    return new Connection(
        limits,
        address,
        channels.open(payer, address),
        new PayerGuard(limits, properties.deadline(), breaker, clock));
  }

  /** Closes every payer's connections. */
  @Override
  public void destroy() {
    connections.values().forEach(connection -> connection.channel().close());
  }

  private static ConnectionState state(CircuitBreaker breaker) {
    CircuitBreaker.Metrics metrics = breaker.getMetrics();
    return new ConnectionState(
        true,
        breaker.getState().name(),
        metrics.getFailureRate(),
        metrics.getNumberOfBufferedCalls(),
        metrics.getNumberOfFailedCalls(),
        metrics.getNumberOfNotPermittedCalls());
  }
}
