package org.rtmscoverage.security;

import java.io.Serial;
import java.util.Set;
import org.springframework.http.HttpMethod;

/** Somebody who is signed in asked for what is not theirs to do, or for what nobody can do. */
public final class NotAllowedException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient Set<HttpMethod> methods;

  /** Why it is refused. */
  public enum Reason {
    /** None of their roles may do it. */
    ROLE,
    /** The address or a header is written in a way that no honest client needs. */
    ADDRESS,
    /** There is no such path. */
    PATH,
    /** The path is there and does not know the method. */
    METHOD,
    /** The form they sent was not made for this session. */
    FORM
  }

  NotAllowedException(Reason reason, String sentence, Set<HttpMethod> methods) {
    super(sentence, null, false, false);
    this.reason = reason;
    this.methods = Set.copyOf(methods);
  }

  /**
   * Why it is refused.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }

  /**
   * The methods that the path knows.
   *
   * @return empty unless the reason is METHOD
   */
  public Set<HttpMethod> methods() {
    return methods;
  }
}
