package org.rtmscoverage.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a course the text allows.
 *
 * @param appliesTo for whom, in words
 * @param maxSessions sessions in all, taper included
 * @param maxWeeks weeks the course may take
 * @param sessionsPerWeek sessions a week before the taper
 * @param taper sessions in each week of the taper
 * @param grants parts it is granted in
 * @param citation where it was read; null if the source of the version says
 */
public record SessionLimitView(
    String appliesTo,
    @Nullable Integer maxSessions,
    @Nullable Integer maxWeeks,
    @Nullable Integer sessionsPerWeek,
    List<Integer> taper,
    List<SessionGrantView> grants,
    @Nullable CitationView citation) {
  /** Keeps copies of what it is given. */
  public SessionLimitView {
    taper = List.copyOf(taper);
    grants = List.copyOf(grants);
  }
}
