package org.rtmscoverage.packet;

import java.time.Instant;
import java.util.List;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.summary.CallScript;

/**
 * Everything that is printed after a check; protected health information.
 *
 * @param checkId id of the check it rests on
 * @param checkedAt when that was
 * @param payer who is asked to pay
 * @param preparedOn the day of the check as the clinic counts days, in words
 * @param clinicNotes what the clinic should know before it sends anything; not to be sent
 * @param documents what the payer asks for, with the facts that exist for each
 * @param request the request in short
 * @param letter draft of a letter of medical necessity
 * @param patientPage one page for the patient
 * @param callScript what the clinic has to ask by telephone
 * @param disclaimer fixed words
 */
public record Packet(
    String checkId,
    Instant checkedAt,
    Payer payer,
    String preparedOn,
    List<String> clinicNotes,
    List<RequestedDocument> documents,
    RequestSheet request,
    Letter letter,
    PatientPage patientPage,
    CallScript callScript,
    String disclaimer) {
  /** Keeps copies of what it is given. */
  public Packet {
    clinicNotes = List.copyOf(clinicNotes);
    documents = List.copyOf(documents);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "Packet[hidden]";
  }
}
