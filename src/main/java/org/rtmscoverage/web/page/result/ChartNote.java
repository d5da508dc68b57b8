package org.rtmscoverage.web.page.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes an answer as a note for the patient's chart: plain text, about twenty lines. */
final class ChartNote {

  /** Most lines of one kind; the rest stands on the page. */
  private static final int MOST = 4;

  private final List<String> lines = new ArrayList<>();

  private ChartNote() {}

  static String of(
      AnswerBand band,
      List<Banner> banners,
      List<PartCard> parts,
      MissingSection missing,
      CostSection cost,
      List<SourceRow> sources,
      String checkId,
      String disclaimer) {
    var note = new ChartNote();
    note.lines.add("TMS COVERAGE CHECK, " + band.checkedAt());
    note.lines.add(
        "Patient: "
            + band.patient()
            + ", born "
            + band.birthDate()
            + ", member "
            + band.memberId());
    note.lines.add(
        "Payer: " + band.payer() + ". Service date: " + band.serviceDate() + ". " + band.request());
    note.lines.add("Outcome: " + band.outcome().toUpperCase(Locale.US));
    banners.forEach(banner -> note.lines.add("CAUTION: " + banner.title()));
    parts.forEach(part -> note.lines.add(part.name() + " [" + part.word() + "]: " + part.lead()));
    note.missing(missing);
    note.some("Cost by session: ", cost.runs());
    if (!cost.freeFrom().isEmpty()) {
      note.lines.add(cost.freeFrom());
    }
    note.some(
        "Sources: ",
        sources.stream()
            .map(row -> row.part() + ": " + row.source() + " (" + row.asOf() + ")")
            .toList());
    note.lines.add("Checked by " + band.checkedBy() + ", check " + checkId);
    note.lines.add(disclaimer);
    return String.join("\n", note.lines) + "\n";
  }

  private void missing(MissingSection missing) {
    if (missing.ways().isEmpty()) {
      lines.add("Missing: " + missing.nothing());
      return;
    }
    missing
        .nearest()
        .forEach(
            way ->
                way.changes()
                    .forEach(
                        change -> lines.add("Missing: " + change.kind() + ": " + change.what())));
    var others = missing.others().size();
    if (others > 0) {
      lines.add("(or one of " + Prose.counted(others, "other way") + ")");
    }
  }

  private void some(String label, List<String> items) {
    if (items.isEmpty()) {
      return;
    }
    var shown = String.join("; ", items.subList(0, Math.min(MOST, items.size())));
    lines.add(label + shown + (items.size() > MOST ? "; more in the check" : ""));
  }
}
