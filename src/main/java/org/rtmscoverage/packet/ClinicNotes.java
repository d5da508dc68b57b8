package org.rtmscoverage.packet;

import java.util.ArrayList;
import java.util.List;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.summary.CoverageSummary;
import org.rtmscoverage.summary.EligibilitySource;
import org.rtmscoverage.summary.Parts;
import org.rtmscoverage.vocabulary.RequestType;

/** Says what the clinic should know before it sends anything; cost is not what is sent. */
final class ClinicNotes {

  private ClinicNotes() {}

  static List<String> of(
      CoverageSummary summary, RequestType requested, RequestSheet request, Letter letter) {
    List<String> notes = new ArrayList<>();
    notes.add(summary.determination().headline());
    Parts parts = summary.determination().parts();
    summary.determination().reasons().stream()
        .filter(reason -> !reason.startsWith("Open: "))
        .filter(reason -> !summary.determination().headline().contains(reason))
        .filter(reason -> parts == null || !reason.equals(parts.cost().text()))
        .forEach(notes::add);
    criteria(summary.criteria(), requested, notes);
    if (!letter.blanks().isEmpty()) {
      notes.add("The letter has blanks where the record shows nothing: complete them first.");
    }
    if (letter.blanks().stream().anyMatch(LetterBlank::against)) {
      notes.add("The record speaks against a criterion: the letter marks it, and claims nothing.");
    }
    if (summary.eligibility().source() == EligibilitySource.CACHED) {
      notes.add("Coverage is an earlier answer of the payer: check again before sending.");
    }
    if (summary.priorAuthorization().conflict()) {
      notes.add("The payer's rule and its answer on authorization contradict each other: call.");
    }
    summary.eligibility().warnings().forEach(notes::add);
    if (!summary.eligibility().demographicDifferences().isEmpty()) {
      notes.add(
          "The payer's record differs from the request in: "
              + String.join(", ", summary.eligibility().demographicDifferences())
              + ".");
    }
    List<String> open =
        request.sections().stream()
            .flatMap(section -> section.fields().stream())
            .filter(field -> field.value() == null)
            .map(RequestField::label)
            .toList();
    if (!open.isEmpty()) {
      notes.add("Blank in the request: " + String.join("; ", open) + ".");
    }
    return notes.stream().map(PlainWords::sentenceCase).distinct().toList();
  }

  /** Why the letter names no criteria; the payer need not read that. */
  private static void criteria(PolicyVerdict verdict, RequestType requested, List<String> notes) {
    if (CriteriaWalk.hasCriteria(verdict, requested)) {
      return;
    }
    if (verdict.version() == null) {
      verdict.findings().causes().forEach(cause -> notes.add(sentence(cause.text())));
    } else {
      notes.add(
          "We have no text of the payer's criteria for this kind of request ("
              + PlainWords.request(requested)
              + ").");
    }
    notes.add("The letter names no criteria: ask the payer for them before you send it.");
  }

  private static String sentence(String text) {
    return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
  }
}
