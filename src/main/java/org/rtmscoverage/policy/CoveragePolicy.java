package org.rtmscoverage.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rtmscoverage.vocabulary.PolicyId;

/**
 * A policy with all its versions.
 *
 * @param id our name of it
 * @param versions its versions, oldest first, without overlap
 */
public record CoveragePolicy(PolicyId id, List<PolicyVersion> versions) {
  /** Keeps copies of what it is given. */
  public CoveragePolicy {
    versions = List.copyOf(versions);
  }

  /**
   * Finds the version in force on a day.
   *
   * @param day the day of service
   * @return the version, or nothing if none was in force
   */
  public Optional<PolicyVersion> versionOn(LocalDate day) {
    return versions.stream().filter(version -> version.inForceOn(day)).findFirst();
  }
}
