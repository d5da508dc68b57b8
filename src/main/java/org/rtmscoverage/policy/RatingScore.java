package org.rtmscoverage.policy;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.PartialDate;

/**
 * A total score of a rating scale.
 *
 * @param instrument instrument_key of reference/rating-scales.csv, for example PHQ-9
 * @param score total, within the range of the instrument
 * @param date day it was taken
 * @param phase BASELINE, CURRENT or DURING_COURSE; null if not said
 */
public record RatingScore(String instrument, int score, PartialDate date, @Nullable String phase) {}
