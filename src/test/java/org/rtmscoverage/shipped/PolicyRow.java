package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.Truth;

/**
 * One patient of a policy's table.
 *
 * @param what the patient in words
 * @param published result over what could be read
 * @param node the node the patient is about
 * @param truth what becomes of that node
 * @param patient the patient
 */
record PolicyRow(String what, Truth published, String node, Truth truth, Patients patient) {

  static PolicyRow met(String what, String node, Patients patient) {
    return new PolicyRow(what, Truth.MET, node, Truth.MET, patient);
  }

  static PolicyRow notMet(String what, String node, Patients patient) {
    return new PolicyRow(what, Truth.NOT_MET, node, Truth.NOT_MET, patient);
  }

  static PolicyRow unknown(String what, String node, Patients patient) {
    return new PolicyRow(what, Truth.UNKNOWN, node, Truth.UNKNOWN, patient);
  }

  /** The same about the patient with a history of an earlier year. */
  PolicyRow yearsEarlier(int years) {
    return new PolicyRow(
        what + ", years earlier", published, node, truth, patient.yearsEarlier(years));
  }

  void holdsIn(ShippedPolicy policy) {
    var verdict = policy.verdict(patient);
    assertThat(policy.finding(patient, node))
        .as("%s: %s", node, verdict.findings())
        .isEqualTo(truth);
    assertThat(verdict.publishedResult())
        .as("published %s", verdict.findings())
        .isEqualTo(published);
  }

  /** The patients of rows. */
  static Stream<Patients> patients(Stream<PolicyRow> rows) {
    return rows.map(PolicyRow::patient);
  }

  @Override
  public String toString() {
    return what;
  }
}
