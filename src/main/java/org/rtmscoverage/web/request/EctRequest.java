package org.rtmscoverage.web.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.EctStatus;

/**
 * Electroconvulsive therapy.
 *
 * @param status what became of it
 * @param candidate whether the patient is a candidate for it; with ECT in completeSections absent
 *     means no
 * @param courses courses given; kept for later use, no rule reads them yet
 */
public record EctRequest(
    @Nullable EctStatus status, @Nullable Boolean candidate, List<EctCourseRequest> courses) {
  /** Keeps copies of what it is given; a list that was left out is empty. */
  public EctRequest {
    courses = courses == null ? List.of() : List.copyOf(courses);
  }
}
