package org.rtmscoverage.summary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.SourceGrade;

/**
 * Where one part of the answer comes from.
 *
 * @param part for example eligibility, criteria
 * @param source in words
 * @param grade grade of a policy source; null for what is no policy
 * @param asOf when; null if not timed
 */
public record ProvenanceEntry(
    String part, String source, @Nullable SourceGrade grade, @Nullable Instant asOf) {}
