package org.rtmscoverage.policy;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.DiagnosisCode;

/** What keys and codes of the reference tables stand for, in words. */
public final class ReferenceNames {

  private final Map<String, Device> devices = new HashMap<>();
  private final DiagnosisTable diagnoses;

  /**
   * Reads the names of a catalog.
   *
   * @param reference reference tables
   */
  public ReferenceNames(ReferenceData reference) {
    reference.devices().forEach(device -> devices.put(device.key(), device));
    this.diagnoses = new DiagnosisTable(reference.diagnosisCodes());
  }

  /**
   * Names a device.
   *
   * @param key device_key
   * @return maker, model and submission number; null if the table does not hold it
   */
  public @Nullable String device(String key) {
    Device device = devices.get(key);
    return device == null ? null : device.words();
  }

  /**
   * Names a diagnosis.
   *
   * @param code ICD-10-CM code
   * @return the code with its meaning; the code alone if the table does not hold it
   */
  public String diagnosis(DiagnosisCode code) {
    DiagnosisRow row = diagnoses.row(code);
    return row == null ? code.value() : code.value() + ": " + row.description();
  }
}
