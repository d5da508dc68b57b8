package org.rtmscoverage.security;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What a request tells of who sent it before anybody is signed in. */
public final class Sender {

  private Sender() {}

  /**
   * Whether a person waits for a page.
   *
   * @param request what was sent
   * @return true if it asks for HTML by name, as browsers do; an Accept header that cannot be read
   *     is no person's
   */
  public static boolean isPerson(ServerHttpRequest request) {
    try {
      return request.getHeaders().getAccept().stream()
          .anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
    } catch (InvalidMediaTypeException _) {
      return false;
    }
  }

  /**
   * From where it came, for the log.
   *
   * @param request what was sent
   * @return the address as a number; a dash if it is not known
   */
  public static String address(ServerHttpRequest request) {
    var address = request.getRemoteAddress();
    return address == null ? "-" : address.getHostString();
  }
}
