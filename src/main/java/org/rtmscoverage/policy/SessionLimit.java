package org.rtmscoverage.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Citation;

/**
 * How long a course the text allows, for some or for all.
 *
 * @param who for whom and what it speaks
 * @param maxSessions sessions in all, taper included; null if only weeks are named
 * @param maxWeeks weeks the course may take; null if not said
 * @param sessionsPerWeek sessions a week before the taper; null if not said
 * @param taper sessions in each week of the taper; empty if not said
 * @param grants parts the course is granted in, in order; empty if granted at once or not said
 * @param citation where it was read; null if the version's source says
 */
public record SessionLimit(
    Applicability who,
    @Nullable Integer maxSessions,
    @Nullable Integer maxWeeks,
    @Nullable Integer sessionsPerWeek,
    List<Integer> taper,
    List<SessionGrant> grants,
    @Nullable Citation citation) {
  /** Keeps copies of what it is given. */
  public SessionLimit {
    taper = List.copyOf(taper);
    grants = List.copyOf(grants);
  }
}
