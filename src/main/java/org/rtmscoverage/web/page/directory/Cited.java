package org.rtmscoverage.web.page.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Citation;

/**
 * Where something was read.
 *
 * @param text section of the document, or the document with the section
 * @param url address it was read at; null if it has none
 * @param grade how near to the payer's own words; null where that was said above
 * @param weak whether it is not the payer's own text, nor a copy
 * @param reviewedOn day a person last read it for us
 */
public record Cited(
    String text, @Nullable String url, @Nullable String grade, boolean weak, LocalDate reviewedOn) {

  static Cited of(Citation citation) {
    var section = citation.section();
    return new Cited(
        citation.title() + (section == null ? "" : ", " + section),
        web(citation),
        PlainText.grade(citation.grade()),
        citation.grade().isWeak(),
        citation.reviewedOn());
  }

  /** What a citation says beside the one above it; null if nothing. */
  static @Nullable Cited below(@Nullable Citation above, @Nullable Citation citation) {
    if (citation == null || citation.equals(above)) {
      return null;
    }
    if (above == null || !sameDocument(above, citation)) {
      return of(citation);
    }
    var section = citation.section();
    return section == null || section.equals(above.section())
        ? null
        : new Cited(section, web(citation), null, citation.grade().isWeak(), citation.reviewedOn());
  }

  private static boolean sameDocument(Citation one, Citation other) {
    return one.title().equals(other.title()) && one.grade() == other.grade();
  }

  /** Files may name other addresses than those a browser opens. */
  private static @Nullable String web(Citation citation) {
    var url = citation.url();
    return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
  }
}
