package org.rtmscoverage.policy;

import org.jspecify.annotations.Nullable;

/**
 * A diagnosis read once for all criteria.
 *
 * @param row the row of its code; null if the table does not know it
 * @param evidence the diagnosis in words
 */
record DiagnosisReading(@Nullable DiagnosisRow row, Evidence evidence) {

  static DiagnosisReading of(int index, Diagnosis diagnosis, @Nullable DiagnosisRow row) {
    var code = diagnosis.code().value();
    return new DiagnosisReading(
        row,
        new Evidence(
            Pointers.DIAGNOSES.to(index), row == null ? code : code + ": " + row.description()));
  }
}
