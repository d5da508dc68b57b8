package org.rtmscoverage.payer.load;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rtmscoverage.policy.Contraindication;
import org.rtmscoverage.policy.Device;
import org.rtmscoverage.policy.DiagnosisRow;
import org.rtmscoverage.policy.Drug;
import org.rtmscoverage.policy.ReferenceData;
import org.rtmscoverage.policy.ScaleBands;

/**
 * The words of the reference tables that policies and payers may use.
 *
 * @param safetyKeys groups and item keys of contraindications.csv
 * @param diagnoses rows of diagnosis-codes.csv
 * @param diagnosisGroups groups of diagnosis-codes.csv
 * @param severities severities of diagnosis-codes.csv
 * @param episodes episodes of diagnosis-codes.csv
 * @param instruments instruments of rating-scales.csv
 * @param highestScores highest total by instrument
 * @param drugs drug_keys of antidepressants.csv
 * @param drugClasses class_codes of antidepressants.csv
 * @param devices device_keys of devices.csv
 * @param procedureCodes codes of procedure-codes.csv
 * @param offered words the schema of policies offers, by the name under which a file may declare
 *     more
 */
record KnownWords(
    Set<String> safetyKeys,
    KnownDiagnoses diagnoses,
    Set<String> diagnosisGroups,
    Set<String> severities,
    Set<String> episodes,
    Set<String> instruments,
    Map<String, Integer> highestScores,
    Set<String> drugs,
    Set<String> drugClasses,
    Set<String> devices,
    Set<String> procedureCodes,
    Map<String, Set<String>> offered) {

  static KnownWords of(ReferenceData reference, Set<String> procedureCodes) {
    var safety = new HashSet<String>();
    for (Contraindication row : reference.contraindications()) {
      safety.add(row.itemKey());
      if (row.group() != null) {
        safety.add(row.group());
      }
    }
    var rows = reference.diagnosisCodes();
    return new KnownWords(
        safety,
        new KnownDiagnoses(rows),
        rows.stream().map(DiagnosisRow::group).collect(Collectors.toSet()),
        words(rows.stream().map(row -> Objects.requireNonNullElse(row.severity(), ""))),
        words(rows.stream().map(row -> Objects.requireNonNullElse(row.episode(), ""))),
        reference.scales().stream().map(ScaleBands::instrumentKey).collect(Collectors.toSet()),
        reference.scales().stream()
            .collect(
                Collectors.toMap(
                    ScaleBands::instrumentKey, ScaleBands::scoreMax, (first, _) -> first)),
        reference.drugs().stream().map(Drug::key).collect(Collectors.toSet()),
        reference.drugs().stream().map(Drug::classCode).collect(Collectors.toSet()),
        reference.devices().stream().map(Device::key).collect(Collectors.toSet()),
        procedureCodes,
        offered(SchemaCheck.of("policy.schema.json")));
  }

  private static Map<String, Set<String>> offered(SchemaCheck schema) {
    return Map.of(
        "roles", schema.offered("role"),
        "specialties", schema.offered("specialty"),
        "psychotherapyTypes", schema.offered("psychotherapyType"),
        "causes", schema.offered("cause"));
  }

  private static Set<String> words(Stream<String> cells) {
    return cells.filter(cell -> !cell.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
  }
}
