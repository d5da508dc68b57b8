package org.rtmscoverage.payer.load;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.ScoreBar;
import org.rtmscoverage.policy.ScoreChangeRule;
import org.rtmscoverage.policy.ScoreTime;

/** Tests of rating scale scores, as they are written. */
final class ScoreDocuments {

  private ScoreDocuments() {}

  /**
   * severeOnScale.
   *
   * @param instruments instruments, or names of lists; empty for any depression scale
   * @param atLeast moderate or severe; null for severe
   */
  record Severe(List<String> instruments, @Nullable String atLeast) implements TestDocument {
    /** Takes a list left out as empty. */
    Severe {
      instruments = Given.orEmpty(instruments);
    }

    @Override
    public Criterion criterion(Criterion.Node node, Definitions definitions) {
      return new Criterion.SevereOnScale(
          node, definitions.instruments(instruments), "moderate".equals(atLeast));
    }
  }

  /**
   * score.
   *
   * @param anyOf thresholds, one of which must be reached
   * @param at which scores; null for NOW
   * @param withinDays days it may lie back; null if not stated
   */
  record Reaches(List<Bar> anyOf, @Nullable ScoreTime at, @Nullable Integer withinDays)
      implements TestDocument {

    @Override
    public Criterion criterion(Criterion.Node node, Definitions definitions) {
      return new Criterion.ScoreReaches(
          node,
          anyOf.stream().map(Bar::compiled).toList(),
          at == null ? ScoreTime.NOW : at,
          withinDays);
    }
  }

  /**
   * A threshold; totals are whole numbers.
   *
   * @param instrument instrument
   * @param atLeast lowest total; null if moreThan says or none
   * @param moreThan total to be exceeded; null if atLeast says or none
   * @param atMost highest total; null if lessThan says or none
   * @param lessThan total not to be reached; null if atMost says or none
   */
  record Bar(
      String instrument,
      @Nullable Integer atLeast,
      @Nullable Integer moreThan,
      @Nullable Integer atMost,
      @Nullable Integer lessThan) {

    ScoreBar compiled() {
      return new ScoreBar(instrument, from(), to());
    }

    int from() {
      if (moreThan != null) {
        return moreThan + 1;
      }
      return atLeast == null ? 0 : atLeast;
    }

    int to() {
      if (lessThan != null) {
        return lessThan - 1;
      }
      return atMost == null ? ScoreBar.NO_UPPER_LIMIT : atMost;
    }
  }

  /**
   * scoresRecorded.
   *
   * @param instruments instruments, or names of lists; empty for any depression scale
   * @param phases phases of which each needs a score; empty for any
   * @param count scores of one instrument; null for 1
   * @param withinDays days the latest may lie back; null if not stated
   */
  record Recorded(
      List<String> instruments,
      List<String> phases,
      @Nullable Integer count,
      @Nullable Integer withinDays)
      implements TestDocument {
    /** Takes lists left out as empty. */
    Recorded {
      instruments = Given.orEmpty(instruments);
      phases = Given.orEmpty(phases);
    }

    @Override
    public Criterion criterion(Criterion.Node node, Definitions definitions) {
      return new Criterion.ScoresRecorded(
          node,
          definitions.instruments(instruments),
          Set.copyOf(phases),
          count == null ? 1 : count,
          withinDays);
    }
  }

  /**
   * scoreChange.
   *
   * @param instruments instruments, or names of lists; empty for any depression scale
   * @param from the score compared with; null for BASELINE
   * @param direction IMPROVEMENT or WORSENING
   * @param percent least change in percent; null if moreThanPercent or orPoints alone says
   * @param moreThanPercent change to be exceeded; null if percent says
   * @param orPoints points that suffice instead, by instrument; null if not stated
   */
  record Change(
      List<String> instruments,
      ScoreChangeRule.@Nullable From from,
      String direction,
      @Nullable Integer percent,
      @Nullable Integer moreThanPercent,
      @Nullable Map<String, Integer> orPoints)
      implements TestDocument {
    /** Takes a list left out as empty. */
    Change {
      instruments = Given.orEmpty(instruments);
    }

    @Override
    public Criterion criterion(Criterion.Node node, Definitions definitions) {
      var bar = moreThanPercent == null ? percent : moreThanPercent;
      return new Criterion.ScoreChanged(
          node,
          new ScoreChangeRule(
              definitions.instruments(instruments),
              from == null ? ScoreChangeRule.From.BASELINE : from,
              direction.equals("WORSENING"),
              bar == null ? 0 : bar,
              moreThanPercent != null,
              orPoints == null ? Map.of() : orPoints));
    }
  }
}
