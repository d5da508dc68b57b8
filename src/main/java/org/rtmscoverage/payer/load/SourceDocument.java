package org.rtmscoverage.payer.load;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.SourceGrade;

/**
 * Where the text of a file was read.
 *
 * @param title title of the document
 * @param url address; null if it has none
 * @param grade how near to the payer's own words
 * @param reviewedOn day a person last read it
 */
record SourceDocument(String title, @Nullable String url, SourceGrade grade, LocalDate reviewedOn) {

  /** The source as a citation of the whole document. */
  Citation whole() {
    return new Citation(title, null, url, grade, reviewedOn);
  }

  /** A citation completed by what the source says. */
  @Nullable Citation complete(@Nullable CitationDocument cited) {
    if (cited == null) {
      return null;
    }
    var elsewhere = cited.title() != null;
    return new Citation(
        cited.title() == null ? title : cited.title(),
        cited.section(),
        cited.url() == null && !elsewhere ? url : cited.url(),
        cited.grade() == null ? grade : cited.grade(),
        cited.reviewedOn() == null ? reviewedOn : cited.reviewedOn());
  }
}
