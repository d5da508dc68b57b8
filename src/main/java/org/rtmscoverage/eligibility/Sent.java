package org.rtmscoverage.eligibility;

import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;

/**
 * Whether a request has been put on an open connection. Until then nobody has it and it may be put
 * again; afterwards somebody may work on it.
 */
final class Sent {

  private volatile boolean noted;

  private Sent() {}

  /** Makes one for each subscription. */
  static <T> Mono<T> watched(Function<Sent, Mono<T>> request) {
    return Mono.defer(() -> request.apply(new Sent()));
  }

  void note() {
    noted = true;
  }

  boolean noted() {
    return noted;
  }

  /** In our words, what went wrong with a connection; itself, if that is a bug of ours. */
  static Throwable failure(Throwable thrown, boolean sent) {
    Throwable cause =
        thrown instanceof WebClientRequestException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    String what = cause.getClass().getSimpleName();
    // the pool's exceptions live in a shaded package of Reactor Netty that must not be imported
    if (what.startsWith("PoolAcquire")) {
      return PayerException.limitReached();
    }
    if (cause instanceof ReadTimeoutException || cause instanceof TimeoutException) {
      return PayerException.timedOut();
    }
    if (cause instanceof IOException || thrown instanceof WebClientRequestException) {
      return sent ? PayerException.brokenOff(what) : PayerException.connectionFailed(what);
    }
    return thrown;
  }
}
