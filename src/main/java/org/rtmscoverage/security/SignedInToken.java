package org.rtmscoverage.security;

import java.io.Serial;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who was let in, without the credentials that did it. */
final class SignedInToken extends AbstractAuthenticationToken {

  @Serial private static final long serialVersionUID = 1L;

  private final transient SignedIn who;

  SignedInToken(SignedIn who) {
    super(who.authorities());
    this.who = who;
    setAuthenticated(true);
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public SignedIn getPrincipal() {
    return who;
  }
}
