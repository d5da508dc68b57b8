package org.rtmscoverage.web.view;

import java.time.Instant;
import java.util.List;

/**
 * Everything that is printed after a check.
 *
 * @param checkId id of the check it rests on
 * @param checkedAt when that was
 * @param payer who is asked to pay
 * @param clinicNotes what the clinic should know before it sends anything; not to be sent
 * @param documents what the payer asks for, with the facts that exist for each
 * @param request the request in short
 * @param letter draft of a letter of medical necessity
 * @param patientPage one page for the patient
 * @param callScript what the clinic has to ask by telephone
 * @param disclaimer fixed words
 */
public record PacketView(
    String checkId,
    Instant checkedAt,
    PayerNameView payer,
    List<String> clinicNotes,
    List<RequestedDocumentView> documents,
    RequestSheetView request,
    LetterView letter,
    PatientPageView patientPage,
    CallScriptView callScript,
    String disclaimer) {
  /** Hides what is said of the person. */
  @Override
  public String toString() {
    return "PacketView[hidden]";
  }
}
