package org.rtmscoverage.web.request;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Modality;

/**
 * An earlier course of TMS.
 *
 * @param firstSession first session
 * @param lastSession last session
 * @param sessions number of sessions
 * @param modality how it was delivered
 * @param instrument instrument_key of both scores
 * @param scoreBefore total before the course
 * @param scoreAfter total after the course
 * @param responseHeldUntil last day the response is known to have held
 * @param relapseDate first day of relapse
 */
public record PriorTmsRequest(
    @Nullable String firstSession,
    @Nullable String lastSession,
    @Nullable Integer sessions,
    @Nullable Modality modality,
    @Nullable String instrument,
    @Nullable Integer scoreBefore,
    @Nullable Integer scoreAfter,
    @Nullable String responseHeldUntil,
    @Nullable String relapseDate) {}
