package org.rtmscoverage.web.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.SourceGrade;

/**
 * Where one part of an answer comes from.
 *
 * @param part for example eligibility, criteria
 * @param source in words
 * @param grade grade of a policy source; null for a live answer
 * @param asOf when; null if not timed
 */
public record ProvenanceEntryView(
    String part, String source, @Nullable SourceGrade grade, @Nullable Instant asOf) {}
