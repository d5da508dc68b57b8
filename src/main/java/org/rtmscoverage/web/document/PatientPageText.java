package org.rtmscoverage.web.document;

import org.rtmscoverage.packet.Packet;
import org.rtmscoverage.packet.PatientPage;

/** The patient's page as plain text. */
final class PatientPageText {

  private PatientPageText() {}

  static String of(Packet packet) {
    PatientPage page = packet.patientPage();
    TextPage text = new TextPage();
    text.title("TMS treatment and your health plan");
    text.line("For " + page.name() + ", " + packet.preparedOn());
    page.sections()
        .forEach(
            section ->
                text.heading(section.heading())
                    .items(section.steps() ? "- " : "", section.sentences()));
    text.gap()
        .line("Questions? Call " + PacketText.orBlank(page.clinic()) + ": " + PacketText.BLANK);
    text.gap().line("Check " + packet.checkId());
    return text.toString();
  }
}
