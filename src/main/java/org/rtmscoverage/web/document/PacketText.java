package org.rtmscoverage.web.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.packet.Letter;
import org.rtmscoverage.packet.LetterBlank;
import org.rtmscoverage.packet.LetterStatement;
import org.rtmscoverage.packet.Packet;
import org.rtmscoverage.packet.RecordedFact;
import org.rtmscoverage.packet.RequestField;
import org.rtmscoverage.packet.RequestSheet;
import org.rtmscoverage.packet.RequestedDocument;
import org.rtmscoverage.payer.SubmissionRoute;
import org.rtmscoverage.summary.CallQuestion;
import org.rtmscoverage.summary.CallScript;

/** Checklist, request and letter as plain text. */
final class PacketText {

  /** Where something is to be filled in by hand. */
  static final String BLANK = "____________________";

  private final TextPage text = new TextPage();

  private PacketText() {}

  static String of(Packet packet) {
    PacketText page = new PacketText();
    page.checklist(packet);
    page.call(packet.callScript());
    page.request(packet.request());
    page.letter(packet.letter());
    page.text.gap().line("Check " + packet.checkId());
    return page.text.toString();
  }

  static String orBlank(@Nullable String value) {
    return value == null ? BLANK : value;
  }

  private void checklist(Packet packet) {
    text.title("Before you send (for the clinic: do not send this part)");
    text.line(packet.payer().name() + ", prepared on " + packet.preparedOn());
    text.heading("What to know").items("- ", packet.clinicNotes());
    text.heading("What the payer asks for");
    if (packet.documents().isEmpty()) {
      text.line("The texts we read name no documents: ask the payer.");
    }
    packet.documents().forEach(this::document);
    text.heading("Records the letter rests on");
    Map<String, List<RecordedFact>> records = packet.letter().records();
    if (records.isEmpty()) {
      text.line("None: the record shows no criterion.");
    }
    records.forEach(this::record);
    text.heading("Where it goes");
    if (packet.request().submitTo().isEmpty()) {
      text.line("Not known to us: ask the payer.");
    }
    packet.request().submitTo().forEach(route -> text.item("- ", route(route)));
    text.gap().line("Check " + packet.checkId() + ". " + packet.disclaimer());
  }

  private void record(String record, List<RecordedFact> facts) {
    text.item("[ ] ", record);
    facts.forEach(fact -> text.item("    - ", fact.text() + ". Date: " + orBlank(fact.date())));
  }

  private void document(RequestedDocument document) {
    text.item("[ ] ", document.document());
    document.facts().forEach(fact -> text.item("    on record: ", dated(fact)));
    document.missing().forEach(missing -> text.item("    still to do: ", missing));
  }

  private void call(CallScript script) {
    if (script.questions().isEmpty()) {
      return;
    }
    text.gap().gap().title("Call to the payer (for the clinic: do not send this part)");
    text.line(
        script.callee()
            + ": "
            + (script.telephones().isEmpty()
                ? "the number on the back of the card"
                : String.join(", ", script.telephones())));
    text.line(script.opening());
    int number = 0;
    for (CallQuestion question : script.questions()) {
      number++;
      text.gap().item(number + ". ", question.question());
      text.item("Why: ", question.why());
      text.item("Answer: ", orBlank(question.answer()));
      text.item("Spoke with: ", orBlank(question.representative()));
      text.item("Reference number: ", orBlank(question.referenceNumber()));
      text.item("Date: ", question.answeredOn() == null ? BLANK : question.answeredOn().toString());
    }
  }

  private void request(RequestSheet request) {
    text.gap().gap().title("Request summary");
    request
        .sections()
        .forEach(
            section -> {
              text.heading(section.title());
              section.fields().forEach(this::field);
            });
    text.heading("Codes and units");
    if (request.units().isEmpty()) {
      text.line("Code, units, from, to: " + BLANK);
    }
    request
        .units()
        .forEach(
            units ->
                text.line(
                    units.procedureCode()
                        + ": "
                        + units.units()
                        + (units.units() == 1 ? " unit, " : " units, ")
                        + units.from()
                        + " to "
                        + units.to()));
  }

  private void field(RequestField field) {
    text.item(field.label() + ": ", orBlank(field.value()));
  }

  private void letter(Letter letter) {
    text.gap().title("DRAFT - to be read, completed and signed by the treating clinician");
    text.line(orBlank(letter.sender()));
    text.line("NPI: " + orBlank(letter.senderNpi()));
    text.line("Date: " + BLANK);
    text.gap().line("To: " + letter.addressee()).gap();
    letter.subject().forEach(this::field);
    text.gap().line("Letter of medical necessity").gap().line(letter.opening());
    if (!letter.statements().isEmpty()) {
      text.heading("What the record shows").line(letter.sourceNote());
      letter.statements().forEach(this::statement);
    }
    if (!letter.blanks().isEmpty()) {
      text.heading("To be completed");
      letter.blanks().forEach(this::blank);
    }
    if (!letter.otherFacts().isEmpty()) {
      text.heading("Also on record");
      letter.otherFacts().forEach(fact -> text.item("- ", dated(fact)));
    }
    text.heading("Clinical judgement");
    text.line(
        "[To be written by the clinician: why this treatment, for this patient, now] " + BLANK);
    if (letter.statements().isEmpty()) {
      text.gap().line(letter.sourceNote());
    }
    if (letter.formNote() != null) {
      text.gap().line(letter.formNote());
    }
    text.gap().line("Signature: " + BLANK).line("Name and credentials: " + BLANK);
    text.line("Date: " + BLANK);
  }

  private void statement(LetterStatement statement) {
    text.gap().line(statement.criterion());
    statement.facts().forEach(fact -> text.item("  - ", dated(fact)));
    if (!statement.source().isEmpty()) {
      text.item("  ", "Criterion read in: " + statement.source());
    }
  }

  private void blank(LetterBlank blank) {
    text.gap().line(blank.criterion());
    if (blank.against()) {
      text.item("  ", "[The record does not show this, or shows otherwise.]");
    }
    blank.facts().forEach(fact -> text.item("  - on record: ", dated(fact)));
    if (blank.questions().isEmpty()) {
      text.item("  ", "[To be completed: " + BLANK + "]");
    }
    blank
        .questions()
        .forEach(question -> text.item("  ", "[To be completed: " + question + "] " + BLANK));
  }

  private static String dated(RecordedFact fact) {
    return fact.text() + ". Date: " + orBlank(fact.date()) + " (" + fact.record() + ")";
  }

  private static String route(SubmissionRoute route) {
    String condition = route.condition();
    return route.channel()
        + ": "
        + route.target()
        + (condition == null ? "" : " (" + condition + ")")
        + (route.note() == null ? "" : ". " + route.note());
  }
}
