package org.rtmscoverage.web.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.SourceGrade;

/**
 * Where a rule was read, and how far that source is to be trusted.
 *
 * @param title the document's title
 * @param section section or item within it
 * @param url address it was read at
 * @param grade how near to the payer's own words
 * @param reviewedOn day a person last read it for us
 */
public record CitationView(
    String title,
    @Nullable String section,
    @Nullable String url,
    SourceGrade grade,
    LocalDate reviewedOn) {}
