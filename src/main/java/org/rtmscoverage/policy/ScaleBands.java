package org.rtmscoverage.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published band set of an instrument, a row of rating-scales.csv.
 *
 * @param instrumentKey instrument_key
 * @param instrument its name
 * @param scoreMin lowest total
 * @param scoreMax highest total
 * @param bandSet publication
 * @param defaultBandSet whether it is the usual one
 * @param bands bands from low to high
 * @param depressionScale whether it measures depression
 * @param remissionMax highest total called remission; null where not known
 */
public record ScaleBands(
    String instrumentKey,
    String instrument,
    int scoreMin,
    int scoreMax,
    String bandSet,
    boolean defaultBandSet,
    List<ScaleBand> bands,
    boolean depressionScale,
    @Nullable Integer remissionMax) {
  /** Keeps copies of what it is given. */
  public ScaleBands {
    bands = List.copyOf(bands);
  }
}
