package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.DiagnosisCode;

/** Reads diagnosis codes: group, severity, episode, psychotic features. */
final class DiagnosisTable {

  private final Map<String, DiagnosisRow> exact = new HashMap<>();
  private final List<DiagnosisRow> prefixes = new ArrayList<>();

  DiagnosisTable(List<DiagnosisRow> rows) {
    for (DiagnosisRow row : rows) {
      if (row.prefix()) {
        prefixes.add(row);
      } else {
        exact.put(row.codeUndotted(), row);
      }
    }
  }

  /** The row of a code; null if the table does not know it. */
  @Nullable DiagnosisRow row(DiagnosisCode code) {
    var undotted = code.value().replace(".", "");
    var row = exact.get(undotted);
    if (row != null) {
      return row;
    }
    DiagnosisRow longest = null;
    for (DiagnosisRow prefix : prefixes) {
      if (undotted.startsWith(prefix.codeUndotted())
          && (longest == null
              || prefix.codeUndotted().length() > longest.codeUndotted().length())) {
        longest = prefix;
      }
    }
    return longest;
  }

  Leaf evaluate(Criterion.DiagnosisStated criterion, PreparedFacts patient) {
    List<Evidence> evidence = new ArrayList<>(2);
    List<Cause> open = new ArrayList<>(2);
    var diagnoses = patient.facts().clinical().diagnoses();
    for (int i = 0; i < diagnoses.size(); i++) {
      var code = diagnoses.get(i).code();
      var row = row(code);
      if (row != null && (criterion.groups().contains(row.group()) || isUnspecified(row))) {
        evidence.add(
            new Evidence("/clinical/diagnoses/" + i, code.value() + ": " + row.description()));
        var question = question(criterion, code, row);
        if (question == null && fits(criterion, row)) {
          return Leaf.met(evidence.getLast());
        }
        if (question != null) {
          open.add(question);
        }
      }
    }
    if (!open.isEmpty()) {
      return new Leaf(Truth.UNKNOWN, open, evidence, List.of(), null);
    }
    if (evidence.isEmpty() && !patient.isComplete(ClinicalSection.DIAGNOSES)) {
      return Leaf.unknown(
          criterion,
          CauseKind.MISSING_FACT,
          "Which diagnosis code is documented? Asked for: " + criterion.node().label());
    }
    return Leaf.notMet(
        evidence,
        List.of(
            new Change(
                ChangeKind.CANNOT_CHANGE,
                criterion.node().id(),
                "No documented diagnosis fits: " + criterion.node().label())));
  }

  private static boolean isUnspecified(DiagnosisRow row) {
    return row.tmsRole().equals("insufficient-specificity") && row.group().startsWith("dep");
  }

  private static boolean fits(Criterion.DiagnosisStated criterion, DiagnosisRow row) {
    return criterion.groups().contains(row.group())
        && fits(criterion.severities(), row.severity())
        && fits(criterion.episodes(), row.episode());
  }

  private static boolean fits(Set<String> accepted, @Nullable String value) {
    return accepted.isEmpty() || (value != null && accepted.contains(value));
  }

  /** An unspecified code is a coding question; a code in partial remission is for a person. */
  private static @Nullable Cause question(
      Criterion.DiagnosisStated criterion, DiagnosisCode code, DiagnosisRow row) {
    if (row.tmsRole().equals("insufficient-specificity")) {
      return new Cause(
          CauseKind.MISSING_FACT,
          code.value() + " does not say how severe the episode is: which specific code applies?",
          criterion.node().id());
    }
    if (row.tmsRole().equals("review") && row.severity() == null) {
      return new Cause(
          CauseKind.JUDGEMENT,
          code.value() + " says partly remitted: is the present episode as severe as asked for?",
          criterion.node().id());
    }
    return null;
  }
}
