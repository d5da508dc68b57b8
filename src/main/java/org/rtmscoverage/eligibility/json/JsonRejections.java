package org.rtmscoverage.eligibility.json;

import java.util.List;
import java.util.stream.Stream;
import org.rtmscoverage.eligibility.Rejection;
import org.rtmscoverage.eligibility.RejectionClass;
import org.rtmscoverage.eligibility.codes.RejectionReasons;
import org.rtmscoverage.eligibility.json.JsonAnswer.Fault;
import org.rtmscoverage.vocabulary.Owner;

/** Words the reasons of the payer, and those of the clearinghouse that stands before it. */
final class JsonRejections {

  private JsonRejections() {}

  /**
   * Words every reason of an answer.
   *
   * @param answer as read
   * @return the payer's reasons first, then what is wrong with the message
   */
  static List<Rejection> of(JsonAnswer answer) {
    return Stream.of(
            RejectionReasons.rejections(answer.refusals()).stream(),
            answer.unread().stream(),
            answer.faults().stream().map(JsonRejections::rejection))
        .flatMap(rejections -> rejections)
        .toList();
  }

  private static Rejection rejection(Fault fault) {
    if (fault.field().isEmpty()) {
      return rejection(
          fault,
          RejectionClass.OTHER,
          "The clearinghouse refused the question",
          Owner.CONFIGURATION,
          "Ask the clearinghouse what this code means.");
    }
    return rejection(
        fault,
        RejectionClass.REQUEST_INVALID,
        "The clearinghouse does not accept " + fault.field(),
        aboutThePatient(fault.field()) ? Owner.INTAKE : Owner.CONFIGURATION,
        "Correct what is named, then ask again.");
  }

  private static boolean aboutThePatient(String field) {
    return field.startsWith("subscriber") || field.startsWith("dependent");
  }

  private static Rejection rejection(
      Fault fault, RejectionClass rejectionClass, String text, Owner owner, String fix) {
    return new Rejection(rejectionClass, fault.code(), text, null, null, owner, fix, false);
  }
}
