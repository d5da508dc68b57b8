package org.rtmscoverage.web.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.EffectiveFromBasis;
import org.rtmscoverage.policy.EffectiveToBasis;
import org.rtmscoverage.vocabulary.SourceGrade;

/**
 * One version of a policy.
 *
 * @param version its name
 * @param effectiveFrom first day in force
 * @param effectiveTo last day in force; null if open
 * @param effectiveFromBasis how the first day is known
 * @param effectiveToBasis how the last day is known; null if open
 * @param grade grade of its source
 * @param reviewedOn day a person last read it for us
 */
public record PolicyVersionSummaryView(
    String version,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    EffectiveFromBasis effectiveFromBasis,
    @Nullable EffectiveToBasis effectiveToBasis,
    SourceGrade grade,
    LocalDate reviewedOn) {}
