package org.rtmscoverage.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rtmscoverage.vocabulary.Actor;
import org.rtmscoverage.vocabulary.Practice;
import org.springframework.http.HttpRequest;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Somebody whose credentials were found right.
 *
 * @param practice whose records they work on, and no other's
 * @param actor who they are: {@code key:}, {@code staff:} or {@code token:} and a name
 * @param roles what they are there for; at least one
 */
public record SignedIn(Practice practice, Actor actor, Set<Role> roles)
    implements AuthenticatedPrincipal {

  /** Copies the roles. */
  public SignedIn {
    roles = Set.copyOf(roles);
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("nobody is let in without a role");
    }
  }

  /** The practice and the actor, for example {@code default/staff:dana}. */
  @Override
  public String getName() {
    return practice + "/" + actor;
  }

  /**
   * Who sent a request.
   *
   * @param request the request
   * @return empty if the request needs no sign-in
   */
  public static Optional<SignedIn> of(HttpRequest request) {
    return Optional.ofNullable((SignedIn) request.getAttributes().get(SignedInFilter.ATTRIBUTE));
  }

  List<GrantedAuthority> authorities() {
    return roles.stream()
        .map(role -> new SimpleGrantedAuthority(role.authority()))
        .collect(Collectors.toUnmodifiableList());
  }
}
