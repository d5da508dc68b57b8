package org.rtmscoverage.web.page.result;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.SourceGrade;
import org.rtmscoverage.web.view.CitationView;

/**
 * Where something was read.
 *
 * @param title title and section
 * @param url address; empty if there is none that a browser opens
 * @param grade how near it is to the payer's own words
 * @param own whether it is the payer's own text
 * @param readOn day it was read
 */
public record CitationLine(String title, String url, String grade, boolean own, String readOn) {

  static @Nullable CitationLine of(@Nullable CitationView citation, Prose say) {
    return citation == null ? null : of(citation, null, say);
  }

  /** Of a document named before, its section is enough. */
  static CitationLine of(CitationView citation, @Nullable CitationView before, Prose say) {
    var section = citation.section();
    var known = before != null && before.title().equals(citation.title());
    var url = citation.url();
    return new CitationLine(
        section == null ? citation.title() : known ? section : citation.title() + ", " + section,
        url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : "",
        Prose.grade(citation.grade()),
        citation.grade() == SourceGrade.PRIMARY,
        say.day(citation.reviewedOn()));
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "CitationLine[hidden]";
  }
}
