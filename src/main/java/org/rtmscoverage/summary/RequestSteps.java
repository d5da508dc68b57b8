package org.rtmscoverage.summary;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.CourseReach;
import org.rtmscoverage.payer.SubmissionRoute;
import org.rtmscoverage.vocabulary.Owner;

/** Adds what it takes to send the request: the documents to gather, and where it goes by when. */
final class RequestSteps {

  private RequestSteps() {}

  /** A course that is covered in part needs an extension and no new request. */
  static void add(
      StepList steps,
      PriorAuthorization authorization,
      @Nullable CourseReach reach,
      DecisionTime clock) {
    if (authorization.onFile() != null
        || authorization.required() == AuthorizationRequired.NO
        || (reach != null && reach.covered() > 0)) {
      return;
    }
    if (!authorization.documents().isEmpty()) {
      steps.add(
          "documents",
          Owner.INTAKE,
          "Gather for the request: " + String.join("; ", authorization.documents()) + ".",
          "The payer asks for them.",
          clock.askBy(clock.firstSession()));
    }
    steps.add(
        "submit",
        Owner.AUTHORIZATION,
        "Send the prior-authorization request " + where(authorization.submitTo()) + ".",
        "The criteria are met and coverage is active." + clock.words(),
        clock.askBy(clock.firstSession()));
  }

  /** The best route that is sure; else every route with its condition. */
  private static String where(List<SubmissionRoute> routes) {
    if (routes.isEmpty()) {
      return "to the payer";
    }
    return routes.stream()
        .limit(routes.getFirst().condition() == null ? 1 : routes.size())
        .map(RequestSteps::way)
        .collect(Collectors.joining("; or "));
  }

  private static String way(SubmissionRoute route) {
    String way = "by " + route.channel().toLowerCase(Locale.ROOT) + ": " + route.target();
    return route.condition() == null ? way : way + " (" + route.condition() + ")";
  }
}
