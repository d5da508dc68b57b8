package org.rtmscoverage.web.view;

import org.rtmscoverage.packet.Letter;
import org.rtmscoverage.packet.LetterBlank;
import org.rtmscoverage.packet.LetterStatement;
import org.rtmscoverage.packet.Packet;
import org.rtmscoverage.packet.PatientPage;
import org.rtmscoverage.packet.RequestSheet;
import org.rtmscoverage.packet.RequestedDocument;

/** The part of {@link ViewMapper} that shows a packet. */
interface PacketViewMapper {

  /**
   * A packet.
   *
   * @param packet what is printed
   * @return the answer
   */
  PacketView toView(Packet packet);

  /**
   * A document the payer asks for.
   *
   * @param document the document
   * @return the answer
   */
  RequestedDocumentView toView(RequestedDocument document);

  /**
   * The request in short.
   *
   * @param sheet the request
   * @return the answer
   */
  RequestSheetView toView(RequestSheet sheet);

  /**
   * The letter.
   *
   * @param letter the draft
   * @return the answer
   */
  LetterView toView(Letter letter);

  /**
   * A statement of the letter.
   *
   * @param statement the statement
   * @return the answer
   */
  LetterStatementView toView(LetterStatement statement);

  /**
   * A blank of the letter.
   *
   * @param blank the blank
   * @return the answer
   */
  LetterBlankView toView(LetterBlank blank);

  /**
   * The patient's page.
   *
   * @param page the page
   * @return the answer
   */
  PatientPageView toView(PatientPage page);
}
