package org.rtmscoverage.policy;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.PartialDate;

/**
 * An earlier course of TMS.
 *
 * @param firstSession first session; null if not said
 * @param lastSession last session; null if not said
 * @param sessions number of sessions; null if not said
 * @param modality how it was delivered; null if not said
 * @param instrument instrument_key of both scores; null if not said
 * @param scoreBefore total before the course; null if not said
 * @param scoreAfter total after the course; null if not said
 * @param responseHeldUntil last day the response is known to have held; null if not said
 * @param relapseDate first day of relapse; null if none or not said
 */
public record PriorTmsCourse(
    @Nullable PartialDate firstSession,
    @Nullable PartialDate lastSession,
    @Nullable Integer sessions,
    @Nullable Modality modality,
    @Nullable String instrument,
    @Nullable Integer scoreBefore,
    @Nullable Integer scoreAfter,
    @Nullable PartialDate responseHeldUntil,
    @Nullable PartialDate relapseDate) {}
