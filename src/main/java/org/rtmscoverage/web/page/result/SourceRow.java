package org.rtmscoverage.web.page.result;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rtmscoverage.vocabulary.SourceGrade;
import org.rtmscoverage.web.view.AuthorizationBasisView;
import org.rtmscoverage.web.view.CitationView;
import org.rtmscoverage.web.view.CoverageSummaryView;
import org.rtmscoverage.web.view.ProvenanceEntryView;

/**
 * Where one part of the answer comes from.
 *
 * @param part the part
 * @param source the source
 * @param grade how near it is to the payer's own words
 * @param own false if it is not the payer's own word
 * @param asOf when it was said or read
 * @param age how old that was when the check was made
 */
public record SourceRow(
    String part, String source, String grade, boolean own, String asOf, String age) {

  private static final String NONE = "–";

  /**
   * All of it in a line, for paper.
   *
   * @return part, source, grade if it is not the payer's own word, and when
   */
  public String line() {
    return part
        + ": "
        + source
        + (own ? "" : " (" + grade + ")")
        + (asOf.equals(NONE) ? "" : "; " + asOf);
  }

  static List<SourceRow> of(CoverageSummaryView answer, Prose say) {
    var rows = new ArrayList<SourceRow>();
    var read = readOn(answer);
    for (var entry : answer.provenance().parts()) {
      rows.add(row(entry, answer, read, say));
    }
    var benefits = answer.benefits();
    if (benefits != null) {
      rows.add(
          new SourceRow(
              "Terms of cost", say.text(benefits.costShareBasis().text()), NONE, true, NONE, NONE));
    }
    if (answer.course().totals() != null) {
      rows.add(
          new SourceRow(
              "Cost of the course",
              "Computed from the terms above and the allowed amounts the clinic gave",
              "an estimate",
              true,
              say.time(answer.checkedAt()),
              "made with this check"));
    }
    return rows;
  }

  /** Days of reading, by how the names of sources begin in the answer. */
  private static Map<String, LocalDate> readOn(CoverageSummaryView answer) {
    var days = new HashMap<String, LocalDate>();
    answer.priorAuthorization().basis().stream()
        .map(AuthorizationBasisView::citation)
        .filter(Objects::nonNull)
        .forEach(citation -> days.put(named(citation), citation.reviewedOn()));
    var source = answer.criteria().source();
    if (source != null) {
      days.put(source.title() + ", in force from ", source.reviewedOn());
    }
    return days;
  }

  private static String named(CitationView citation) {
    var section = citation.section() == null ? "" : ", " + citation.section();
    return citation.title() + section + ", read " + citation.reviewedOn();
  }

  /** One document's name may begin as another's does: the longest is the one meant. */
  private static Optional<LocalDate> day(String source, Map<String, LocalDate> read) {
    return read.entrySet().stream()
        .filter(one -> source.startsWith(one.getKey()))
        .max(Comparator.comparingInt(one -> one.getKey().length()))
        .map(Map.Entry::getValue);
  }

  private static SourceRow row(
      ProvenanceEntryView entry,
      CoverageSummaryView answer,
      Map<String, LocalDate> read,
      Prose say) {
    var grade = entry.grade();
    var asOf = entry.asOf();
    var day = day(entry.source(), read).orElse(null);
    var checked = say.dayOf(answer.checkedAt());
    return new SourceRow(
        part(entry.part(), say),
        say.text(entry.source()),
        grade == null ? NONE : Prose.grade(grade),
        grade == null || grade == SourceGrade.PRIMARY,
        asOf != null ? say.time(asOf) : day != null ? "read " + say.day(day) : NONE,
        asOf != null
            ? Prose.age(asOf, answer.checkedAt())
            : day != null ? days(ChronoUnit.DAYS.between(day, checked)) : NONE);
  }

  private static String days(long days) {
    return days <= 0 ? "the same day" : Prose.counted(days, "day");
  }

  private static String part(String part, Prose say) {
    return switch (part) {
      case "priorAuthorization" -> "Prior authorization";
      case "onRecord" -> "Recorded by the clinic";
      default -> say.plain(part);
    };
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "SourceRow[hidden]";
  }
}
