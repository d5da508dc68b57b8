package org.rtmscoverage.packet;

import java.util.List;
import org.rtmscoverage.summary.CoverageSummary;

/** Writes the packet of one check. */
public final class PacketWriter {

  /** Writes packets; holds nothing. */
  public PacketWriter() {}

  /**
   * Writes.
   *
   * @param summary what the check came to
   * @param stated what it was asked with
   * @return what is printed
   */
  public Packet write(CoverageSummary summary, PacketFacts stated) {
    FactBook book = new FactBook(stated, summary);
    List<String> forms = PayerForms.of(summary.priorAuthorization());
    RequestSheet request = RequestWriter.of(summary, stated, book);
    Letter letter = new LetterWriter(summary, stated, book).write(forms);
    return new Packet(
        summary.checkId(),
        summary.checkedAt(),
        summary.payer(),
        PlainWords.day(stated.facts().requestedOn()),
        ClinicNotes.of(summary, stated.facts().requestType(), request, letter),
        DocumentList.of(summary.priorAuthorization().documents(), forms, book),
        request,
        letter,
        new PatientPageWriter(summary, stated).write(),
        summary.callScript(),
        summary.disclaimer());
  }
}
