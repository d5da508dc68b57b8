package org.rtmscoverage.security;

import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.rtmscoverage.trace.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Checks a name and a password, away from the event loops and few at a time. */
final class StaffSignIn implements ReactiveAuthenticationManager {

  private static final Logger LOG = LoggerFactory.getLogger(StaffSignIn.class);
  private static final int AT_A_TIME = 2;

  /** For each thread; who is last of them waits about three seconds. */
  private static final int WAITING = 10;

  private final StaffPasswords passwords;
  private final Scheduler hashing = Schedulers.newBoundedElastic(AT_A_TIME, WAITING, "sign-in");

  StaffSignIn(StaffPasswords passwords) {
    this.passwords = passwords;
  }

  @Override
  public Mono<Authentication> authenticate(Authentication sent) {
    var name = sent.getName();
    var password = String.valueOf(sent.getCredentials());
    return Mono.fromCallable(() -> passwords.holder(name, password))
        .subscribeOn(hashing)
        .onErrorMap(
            RejectedExecutionException.class,
            _ -> new AuthenticationServiceException("too many at once"))
        .flatMap(who -> answer(name, who));
  }

  private Mono<Authentication> answer(String name, Optional<SignedIn> who) {
    if (who.isEmpty()) {
      // a name nobody has may be a password, or a patient's
      return Mono.error(
          new BadCredentialsException(
              passwords.knows(name)
                  ? "wrong password for " + Accounts.folded(name)
                  : "unknown name"));
    }
    return Trace.watched(
        Mono.just(new SignedInToken(who.get())),
        token -> LOG.info("{} signed in", token.getName()));
  }

  /** Ends its threads. */
  void close() {
    hashing.dispose();
  }
}
