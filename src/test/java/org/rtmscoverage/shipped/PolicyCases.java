package org.rtmscoverage.shipped;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.Truth;

/** Patients put to a shipped policy. */
final class PolicyCases {

  private PolicyCases() {}

  /** A patient, what becomes of one node, and of the whole as far as it could be read. */
  static Arguments miss(String nodeId, Truth node, Truth published, Patients patient) {
    return Arguments.of(nodeId, node, published, patient);
  }

  /** The patients of tables made with {@link #miss}. */
  static Stream<Patients> patients(List<Stream<Arguments>> tables) {
    return tables.stream()
        .flatMap(table -> table)
        .flatMap(arguments -> Stream.of(arguments.get()))
        .filter(Patients.class::isInstance)
        .map(Patients.class::cast);
  }
}
