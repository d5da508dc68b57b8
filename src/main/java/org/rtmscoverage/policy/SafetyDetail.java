package org.rtmscoverage.policy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.PartialDate;

/**
 * Detail of a safety item that was answered true.
 *
 * @param key group or item key
 * @param location where in the body; null if not said
 * @param distanceCm centimetres to the coil; null if not said
 * @param cause cause word, for example ECT_INDUCED; null if not said
 * @param medicated controlled by medication; null if not said
 * @param lastDate last day it happened; null if not said
 */
public record SafetyDetail(
    String key,
    @Nullable String location,
    @Nullable BigDecimal distanceCm,
    @Nullable String cause,
    @Nullable Boolean medicated,
    @Nullable PartialDate lastDate) {}
