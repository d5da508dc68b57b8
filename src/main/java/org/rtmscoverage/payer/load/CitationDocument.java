package org.rtmscoverage.payer.load;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.SourceGrade;

/**
 * Where one rule was read; what is null is taken from the file's source.
 *
 * @param section section or item; null for the whole document
 * @param title title, if it is another document than the source; null for the source
 * @param url address; null for the source's, or for none if the title is another
 * @param grade grade; null for the source's
 * @param reviewedOn day last read; null for the source's
 */
record CitationDocument(
    @Nullable String section,
    @Nullable String title,
    @Nullable String url,
    @Nullable SourceGrade grade,
    @Nullable LocalDate reviewedOn) {}
