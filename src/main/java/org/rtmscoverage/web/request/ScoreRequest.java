package org.rtmscoverage.web.request;

import org.jspecify.annotations.Nullable;

/**
 * A total score of a rating scale.
 *
 * @param instrument instrument_key of payer-config/reference/rating-scales.csv, for example PHQ-9
 * @param score total, within the range of the instrument
 * @param date day it was taken
 * @param phase BASELINE, CURRENT or DURING_COURSE
 */
public record ScoreRequest(String instrument, int score, String date, @Nullable String phase) {}
