package org.rtmscoverage.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.rtmscoverage.security.SignedIn;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.vocabulary.PurposeOfUse;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Tells for whom a request is made, by whom and why. */
@Component
final class CallerReader {

  static final String PURPOSE = "Purpose-Of-Use";

  /** The caller, or a problem. */
  Caller of(ServerHttpRequest request) {
    var who =
        SignedIn.of(request)
            .orElseThrow(() -> new IllegalStateException("a door let somebody in unseen"));
    return new Caller(who.practice(), who.actor(), purpose(request));
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
