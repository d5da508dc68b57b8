package org.rtmscoverage.web.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.summary.Outcome;
import org.springframework.stereotype.Component;

/** The words of the API as staff say them; templates call it {@code words}. */
@Component("words")
public final class Words {

  /** Knows all its words. */
  public Words() {}

  /**
   * An outcome.
   *
   * @param outcome as the API names it; null if there is none yet
   * @return in words
   */
  public String outcome(@Nullable String outcome) {
    return outcome == null
        ? "No answer yet"
        : switch (Outcome.valueOf(outcome)) {
          case COVERAGE_INACTIVE -> "Coverage inactive";
          case NOT_COVERED -> "Not covered";
          case CRITERIA_NOT_MET -> "Criteria not met";
          case MORE_INFORMATION_NEEDED -> "More information needed";
          case MANUAL_REVIEW -> "Manual review";
          case ELIGIBILITY_UNCONFIRMED -> "Eligibility unconfirmed";
          case READY_TO_SUBMIT -> "Ready to submit";
          case LIKELY_COVERED -> "Likely covered";
        };
  }

  /**
   * A constant of the API.
   *
   * @param word for example PARTIAL_RESPONSE; null if there is none
   * @return for example Partial response; a dash if there is none
   */
  public String plain(@Nullable Object word) {
    if (word == null) {
      return "–";
    }
    var text = word.toString().replace('_', ' ').toLowerCase(Locale.ROOT);
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
