package org.rtmscoverage.policy;

import java.util.Set;

/**
 * A row of devices.csv.
 *
 * @param key device_key
 * @param manufacturer manufacturer
 * @param model model
 * @param submissionNumber FDA submission number
 * @param indicationCodes what it is cleared for; empty where not read
 * @param coilType kind of coil; empty where not read
 * @param protocols protocols it is cleared with, for example 10 Hz; iTBS; empty where not read
 * @param confidence how sure the row is
 */
public record Device(
    String key,
    String manufacturer,
    String model,
    String submissionNumber,
    Set<String> indicationCodes,
    String coilType,
    String protocols,
    String confidence) {
  /** Keeps copies of what it is given. */
  public Device {
    indicationCodes = Set.copyOf(indicationCodes);
  }

  /** Maker, model and submission number. */
  String words() {
    return manufacturer + " " + model + ", " + submissionNumber;
  }
}
