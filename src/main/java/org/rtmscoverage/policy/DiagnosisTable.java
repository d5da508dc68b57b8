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

  private static final String MAJOR_DEPRESSION = "MDD";
  private static final int CATEGORY = 3; // characters before the dot of ICD-10-CM

  private final Map<String, DiagnosisRow> exact = new HashMap<>();
  private final List<DiagnosisRow> prefixes = new ArrayList<>();

  DiagnosisTable(List<DiagnosisRow> rows) {
    for (DiagnosisRow row : rows) {
      if (row.prefix()) {
        prefixes.add(row);
      } else {
        exact.put(row.codeUndotted(), row);
        exact.put(dotted(row.codeUndotted()), row);
      }
    }
  }

  /** The row of a code; null if the table does not know it. */
  @Nullable DiagnosisRow row(DiagnosisCode code) {
    var row = exact.get(code.value());
    if (row != null) {
      return row;
    }
    var undotted = code.value().replace(".", "");
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

  private static String dotted(String code) {
    return code.length() > CATEGORY
        ? code.substring(0, CATEGORY) + "." + code.substring(CATEGORY)
        : code;
  }

  /** Diagnoses with their rows and in words, in the order given. */
  List<DiagnosisReading> read(List<Diagnosis> diagnoses) {
    List<DiagnosisReading> readings = new ArrayList<>(diagnoses.size());
    for (int i = 0; i < diagnoses.size(); i++) {
      var diagnosis = diagnoses.get(i);
      readings.add(DiagnosisReading.of(i, diagnosis, row(diagnosis.code())));
    }
    return readings;
  }

  static Leaf evaluate(Criterion.DiagnosisStated criterion, PreparedFacts patient) {
    List<Evidence> evidence = new ArrayList<>(0);
    List<Cause> open = new ArrayList<>(0);
    var diagnoses = patient.facts().clinical().diagnoses();
    for (int i = 0; i < diagnoses.size(); i++) {
      var code = diagnoses.get(i).code();
      var row = patient.diagnosis(i).row();
      var rule = criterion.rule();
      if (row != null
          && !(rule.primary() && !diagnoses.get(i).primary())
          && (rule.groups().contains(row.group())
              || rule.lists(code.value())
              || isUnspecified(row, rule))) {
        evidence.add(patient.diagnosis(i).evidence());
        var question = question(criterion, code, row);
        if (question == null && fits(rule, code, row)) {
          question = confirmation(criterion, diagnoses.get(i));
          if (question == null) {
            return Leaf.met(evidence.getLast());
          }
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

  /** An unspecified depression may be the major depression, or the code of it, asked for. */
  private static boolean isUnspecified(DiagnosisRow row, DiagnosisRule rule) {
    return row.tmsRole().equals("insufficient-specificity")
        && (row.group().startsWith("dep") || row.group().equals(MAJOR_DEPRESSION))
        && (rule.groups().contains(MAJOR_DEPRESSION)
            || rule.codes().stream().anyMatch(code -> code.startsWith("F3")));
  }

  private static boolean fits(DiagnosisRule rule, DiagnosisCode code, DiagnosisRow row) {
    boolean psychotic = "yes".equals(row.psychoticFeatures());
    return (rule.groups().isEmpty() || rule.groups().contains(row.group()))
        && (rule.codes().isEmpty() || rule.lists(code.value()))
        && fits(rule.severities(), row.severity())
        && fits(rule.episodes(), row.episode())
        && (rule.psychoticFeatures() == null || rule.psychoticFeatures() == psychotic);
  }

  /** A diagnosis nobody of the roles has confirmed fits as soon as one of them does. */
  private static @Nullable Cause confirmation(
      Criterion.DiagnosisStated criterion, Diagnosis diagnosis) {
    var roles = criterion.rule().confirmedBy();
    if (roles.isEmpty()
        || (diagnosis.confirmedBy() != null && roles.contains(diagnosis.confirmedBy()))) {
      return null;
    }
    return new Cause(
        CauseKind.MISSING_FACT,
        "Has the diagnosis "
            + diagnosis.code().value()
            + " been confirmed by: "
            + String.join(", ", roles.stream().sorted().toList())
            + "?",
        criterion.node().id());
  }

  private static boolean fits(Set<String> accepted, @Nullable String value) {
    return accepted.isEmpty() || (value != null && accepted.contains(value));
  }

  /** An unspecified code says enough where its group or the code itself is all that is asked. */
  private static boolean suffices(DiagnosisRule rule, DiagnosisCode code, DiagnosisRow row) {
    return rule.severities().isEmpty()
        && rule.psychoticFeatures() == null
        && (rule.codes().isEmpty()
            ? rule.groups().contains(row.group())
            : rule.lists(code.value()));
  }

  /** An unspecified code is a coding question; a code in partial remission is for a person. */
  private static @Nullable Cause question(
      Criterion.DiagnosisStated criterion, DiagnosisCode code, DiagnosisRow row) {
    if (row.tmsRole().equals("insufficient-specificity")
        && !suffices(criterion.rule(), code, row)) {
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
