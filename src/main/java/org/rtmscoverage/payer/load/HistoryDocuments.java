package org.rtmscoverage.payer.load;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.DiagnosisRule;
import org.rtmscoverage.policy.EctStatus;
import org.rtmscoverage.policy.SafetyException;
import org.rtmscoverage.policy.TmsResponseRule;

/** Tests of diagnosis, earlier treatment and safety, as they are written. */
final class HistoryDocuments {

  private HistoryDocuments() {}

  /**
   * diagnosis.
   *
   * @param groups groups; empty if codes are listed
   * @param codes codes, or their beginnings ending in an asterisk; empty for any of the groups
   * @param severities severities; empty for any
   * @param episodes episode kinds; empty for any
   * @param psychoticFeatures whether the code must say them; null if that does not matter
   * @param primary it must be the reason for treatment; null for no
   * @param confirmedBy roles that may have confirmed it; empty for any
   */
  record Diagnosed(
      List<String> groups,
      List<String> codes,
      List<String> severities,
      List<String> episodes,
      @Nullable Boolean psychoticFeatures,
      @Nullable Boolean primary,
      List<String> confirmedBy)
      implements TestDocument {
    /** Takes lists left out as empty. */
    Diagnosed {
      groups = Given.orEmpty(groups);
      codes = Given.orEmpty(codes);
      severities = Given.orEmpty(severities);
      episodes = Given.orEmpty(episodes);
      confirmedBy = Given.orEmpty(confirmedBy);
    }

    @Override
    public Criterion criterion(Criterion.Node node, Definitions definitions) {
      return new Criterion.DiagnosisStated(
          node,
          new DiagnosisRule(
              Set.copyOf(groups),
              Set.copyOf(codes),
              Set.copyOf(severities),
              Set.copyOf(episodes),
              psychoticFeatures,
              Boolean.TRUE.equals(primary),
              Set.copyOf(confirmedBy)));
    }
  }

  /**
   * priorTmsResponse.
   *
   * @param instruments instruments, or names of lists; empty for any
   * @param minReductionPercent response as the policy defines it; null if not
   * @param moreThanReductionPercent the same, to be exceeded; null if not
   * @param remission it must have ended in remission; null for no
   * @param relapsed the patient must have relapsed since; null for no
   * @param episode the episode it must lie in; null for EARLIER
   * @param minMonthsSince months since the last session; null if not stated
   * @param minDaysSince days since the last session; null if not stated
   * @param minMonthsHeld months the response must have held; null if not stated
   * @param minDaysHeld days the response must have held; null if not stated
   */
  record EarlierTms(
      List<String> instruments,
      @Nullable Integer minReductionPercent,
      @Nullable Integer moreThanReductionPercent,
      @Nullable Boolean remission,
      @Nullable Boolean relapsed,
      TmsResponseRule.@Nullable CourseEpisode episode,
      @Nullable Integer minMonthsSince,
      @Nullable Integer minDaysSince,
      @Nullable Integer minMonthsHeld,
      @Nullable Integer minDaysHeld)
      implements TestDocument {
    /** Takes a list left out as empty. */
    EarlierTms {
      instruments = Given.orEmpty(instruments);
    }

    @Override
    public Criterion criterion(Criterion.Node node, Definitions definitions) {
      return new Criterion.PriorTmsResponse(
          node,
          new TmsResponseRule(
              definitions.instruments(instruments),
              moreThanReductionPercent == null ? minReductionPercent : moreThanReductionPercent,
              moreThanReductionPercent != null,
              Boolean.TRUE.equals(remission),
              Boolean.TRUE.equals(relapsed),
              episode == null ? TmsResponseRule.CourseEpisode.EARLIER : episode,
              minMonthsSince,
              minDaysSince,
              minMonthsHeld,
              minDaysHeld));
    }
  }

  /**
   * ect.
   *
   * @param statuses what it may have come to
   */
  record Ect(List<EctStatus> statuses) implements TestDocument {

    @Override
    public Criterion criterion(Criterion.Node node, Definitions definitions) {
      return new Criterion.EctIs(node, Set.copyOf(statuses));
    }
  }

  /**
   * safety.
   *
   * @param key group or item key
   * @param withinCm distance; null where it does not matter
   * @param unless exceptions; null for none
   */
  record Safety(String key, @Nullable Integer withinCm, @Nullable List<Excepted> unless)
      implements TestDocument {

    @Override
    public Criterion criterion(Criterion.Node node, Definitions definitions) {
      return new Criterion.SafetyPresent(
          node, key, withinCm, Given.orEmpty(unless).stream().map(Excepted::compiled).toList());
    }

    /**
     * An exception.
     *
     * @param causes causes; empty for any
     * @param medicated whether it was ever medicated; null if that does not matter
     * @param minMonthsSince months since it last happened; null if that does not matter
     * @param minDaysSince days since it last happened; null if that does not matter
     */
    record Excepted(
        List<String> causes,
        @Nullable Boolean medicated,
        @Nullable Integer minMonthsSince,
        @Nullable Integer minDaysSince) {
      /** Takes a list left out as empty. */
      Excepted {
        causes = Given.orEmpty(causes);
      }

      SafetyException compiled() {
        return new SafetyException(Set.copyOf(causes), medicated, minMonthsSince, minDaysSince);
      }
    }
  }
}
