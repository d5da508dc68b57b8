package org.rtmscoverage.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which diagnosis codes fit. What is empty, false or null is not asked.
 *
 * @param groups groups of reference/diagnosis-codes.csv, for example MDD; at least one, unless
 *     codes are listed
 * @param codes ICD-10-CM codes, or their beginnings ending in an asterisk, for example F42.*
 * @param severities severities the code may carry, for example severe
 * @param episodes episode kinds the code may carry, single or recurrent
 * @param psychoticFeatures whether the code must, or must not, say psychotic features
 * @param primary the diagnosis must be the reason for treatment
 * @param confirmedBy role words of who may have confirmed it, for example PSYCHIATRIST
 */
public record DiagnosisRule(
    Set<String> groups,
    Set<String> codes,
    Set<String> severities,
    Set<String> episodes,
    @Nullable Boolean psychoticFeatures,
    boolean primary,
    Set<String> confirmedBy) {
  /** Keeps copies. */
  public DiagnosisRule {
    groups = Set.copyOf(groups);
    codes = Set.copyOf(codes);
    severities = Set.copyOf(severities);
    episodes = Set.copyOf(episodes);
    confirmedBy = Set.copyOf(confirmedBy);
  }

  /**
   * A rule of group, severity and episode only.
   *
   * @param groups groups; at least one
   * @param severities severities; empty for any
   * @param episodes episode kinds; empty for any
   * @return the rule
   */
  public static DiagnosisRule of(Set<String> groups, Set<String> severities, Set<String> episodes) {
    return new DiagnosisRule(groups, Set.of(), severities, episodes, null, false, Set.of());
  }

  boolean lists(String code) {
    if (codes.contains(code)) {
      return true;
    }
    for (String listed : codes) {
      if (listed.endsWith("*") && code.startsWith(listed.substring(0, listed.length() - 1))) {
        return true;
      }
    }
    return false;
  }
}
