package org.rtmscoverage.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.rtmscoverage.security.SignedIn;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.vocabulary.Practice;
import org.rtmscoverage.vocabulary.PurposeOfUse;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Tells for whom a request is made, by whom and why. */
@Component
public final class CallerReader {

  static final String PURPOSE = "Purpose-Of-Use";

  /**
   * Tells who asks.
   *
   * @param request what was sent
   * @return for whom, by whom and why; a problem if the purpose is not a word known here
   */
  public Caller of(ServerHttpRequest request) {
    var who = who(request);
    return new Caller(who.practice(), who.actor(), purpose(request));
  }

  /** The practice alone, where no member data is read or written. */
  Practice practice(ServerHttpRequest request) {
    return who(request).practice();
  }

  private static SignedIn who(ServerHttpRequest request) {
    return SignedIn.of(request)
        .orElseThrow(() -> new IllegalStateException("a door let somebody in unseen"));
  }

  private static PurposeOfUse purpose(ServerHttpRequest request) {
    var words = request.getHeaders().getOrEmpty(PURPOSE);
    if (words.isEmpty()) {
      return PurposeOfUse.HPAYMT;
    }
    return Arrays.stream(PurposeOfUse.values())
        .filter(purpose -> words.size() == 1 && purpose.name().equals(words.getFirst()))
        .findFirst()
        .orElseThrow(
            () ->
                QueryWords.problem(
                    PURPOSE,
                    words.size() > 1 ? "stands twice" : "is not a word known here",
                    "Send one of "
                        + Arrays.stream(PurposeOfUse.values())
                            .map(Enum::name)
                            .collect(Collectors.joining(", "))
                        + "; HPAYMT counts where it is left out."));
  }
}
