package org.rtmscoverage.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule was read, and how far that source is to be trusted.
 *
 * @param title the document's title
 * @param section section or item within it; null if the whole document is meant
 * @param url address it was read at; null if it has none
 * @param grade how near to the payer's own words
 * @param reviewedOn day a person last read it for us
 */
public record Citation(
    String title,
    @Nullable String section,
    @Nullable String url,
    SourceGrade grade,
    LocalDate reviewedOn) {}
