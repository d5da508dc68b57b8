package org.rtmscoverage.web.request;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Detail of a safety group or item that was answered true.
 *
 * @param key group or item key
 * @param location where in the body
 * @param distanceCm centimetres to the coil
 * @param cause cause word, for example ECT_INDUCED
 * @param medicated controlled by medication
 * @param lastDate last day it happened
 */
public record SafetyDetailRequest(
    String key,
    @Nullable String location,
    @Nullable BigDecimal distanceCm,
    @Nullable String cause,
    @Nullable Boolean medicated,
    @Nullable String lastDate) {}
