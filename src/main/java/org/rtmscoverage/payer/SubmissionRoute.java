package org.rtmscoverage.payer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.LineOfBusiness;

/**
 * Where and how a request is submitted.
 *
 * @param channel PORTAL, FORM, PHONE or FAX
 * @param target address, number or name of the form
 * @param note what to know; null if nothing
 * @param citation where it was read; null if the payer file says
 * @param scope for whom the route is; only market, plan name and network limit it
 */
public record SubmissionRoute(
    String channel,
    String target,
    @Nullable String note,
    @Nullable Citation citation,
    RuleScope scope) {

  /**
   * The same route for everyone.
   *
   * @return without a condition
   */
  public SubmissionRoute unconditional() {
    return new SubmissionRoute(channel, target, note, citation, RuleScope.ALL);
  }

  /**
   * For whom the route is, in words.
   *
   * @return for example "in network"; null if for everyone
   */
  public @Nullable String condition() {
    List<String> parts = new ArrayList<>();
    if (scope.network() != null) {
      switch (scope.network()) {
        case IN -> parts.add("in network");
        case OUT -> parts.add("out of network");
        case UNKNOWN -> parts.add("network not known");
      }
    }
    if (!scope.linesOfBusiness().isEmpty()) {
      var lines = scope.linesOfBusiness().stream().sorted().map(LineOfBusiness::name).toList();
      parts.add(String.join(" or ", lines) + " plans");
    }
    if (!scope.planNames().isEmpty()) {
      parts.add("plans named " + String.join(" or ", scope.planNames()));
    }
    return parts.isEmpty() ? null : String.join(", ", parts);
  }
}
