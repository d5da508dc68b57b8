package org.rtmscoverage.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.packet.FactTopic.DIAGNOSIS;
import static org.rtmscoverage.packet.FactTopic.KETAMINE;
import static org.rtmscoverage.packet.FactTopic.ONSET;
import static org.rtmscoverage.packet.FactTopic.SAFETY;
import static org.rtmscoverage.packet.FactTopic.SCORES;
import static org.rtmscoverage.packet.FactTopic.THERAPY;
import static org.rtmscoverage.packet.FactTopic.TRIALS;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.TrialOutcome;

class DocumentListTests {

  private static RequestedDocument only(Patients patient, String document) {
    return new PacketCase().patient(patient).document(document).packet().documents().getFirst();
  }

  /** A document of a new payer file has to be added here, and to the topics if it needs one. */
  @Test
  void everyShippedDocumentIsKnownByWhatItIsAbout() {
    Set<String> shipped = new HashSet<>();
    PacketCase.CATALOG.payers().forEach(payer -> shipped.addAll(payer.documents()));
    PacketCase.CATALOG
        .policies()
        .forEach(
            policy -> policy.versions().forEach(version -> shipped.addAll(version.documents())));
    Map<String, Set<FactTopic>> topics = new TreeMap<>();
    shipped.stream()
        .filter(document -> !PayerForms.isForm(document))
        .forEach(document -> topics.put(document, FactTopic.of(document)));
    assertThat(topics)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry(
                    "Diagnosis, and its present severity on a validated scale",
                    Set.of(DIAGNOSIS, SCORES)),
                Map.entry(
                    "Medication trials of the current episode and of earlier ones", Set.of(TRIALS)),
                Map.entry("NPI of who orders, on the claim", Set.of()),
                Map.entry(
                    "Name of each therapist and the span of time the member saw them; notes are not needed",
                    Set.of()),
                Map.entry("Name of the psychiatrist who made the diagnosis", Set.of(DIAGNOSIS)),
                Map.entry("Names, doses and durations of the drugs tried", Set.of(TRIALS)),
                Map.entry(
                    "Order of the psychiatrist who examined the patient face to face", Set.of()),
                Map.entry(
                    "Progress on a validated scale, followed by the attending physician",
                    Set.of(SCORES)),
                Map.entry(
                    "Progress on validated scales, documented by the attending physician",
                    Set.of(SCORES)),
                Map.entry("Record of psychotherapy", Set.of(THERAPY)),
                Map.entry("Scores before treatment and during it", Set.of(SCORES)),
                Map.entry(
                    "Signed and legible record with the patient's identifiers on each page",
                    Set.of()),
                Map.entry("Trials of medication, or what was not tolerated", Set.of(TRIALS)),
                Map.entry("All medication trials", Set.of(TRIALS)),
                Map.entry("Dates of recent outpatient therapy", Set.of(THERAPY)),
                Map.entry("Depression screening tool filled in by the member", Set.of(SCORES)),
                Map.entry("Diagnosis", Set.of(DIAGNOSIS)),
                Map.entry(
                    "Diagnosis and current severity on a validated scale",
                    Set.of(DIAGNOSIS, SCORES)),
                Map.entry("Medical contraindications", Set.of(SAFETY)),
                Map.entry("Medication trials, or the intolerance", Set.of(TRIALS)),
                Map.entry("Onset of the current episode", Set.of(ONSET)),
                Map.entry(
                    "Record of ketamine or esketamine, if either is given with the course",
                    Set.of(KETAMINE)),
                Map.entry(
                    "Score of a standard depression scale before the first session",
                    Set.of(SCORES)),
                Map.entry(
                    "The psychiatrist's order, written after a face-to-face examination",
                    Set.of())));
  }

  @Test
  void factsStandUnderTheDocumentThatShowsThem() {
    var document = only(Patients.twoFailures(), "All medication trials");
    assertThat(document.facts()).hasSize(2);
    assertThat(document.missing()).isEmpty();
  }

  @Test
  void whatThereIsNoFactForIsAsked() {
    var document = only(Patients.silent().episode(null), "Onset of the current episode");
    assertThat(document.facts()).isEmpty();
    assertThat(document.missing()).containsExactly("When did the current episode begin?");
  }

  @Test
  void whatIsHalfOnRecordIsToBeCompleted() {
    var patient =
        Patients.severe()
            .noTrials()
            .trial("sertraline", 200, "2026-02-01", "2026-04-12", TrialOutcome.NOT_RECORDED);
    assertThat(only(patient, "All medication trials").missing())
        .singleElement()
        .asString()
        .startsWith("Complete the medication trial");
  }

  @Test
  void whatNoFactCanShowIsToBeAttached() {
    assertThat(only(Patients.severe(), "The psychiatrist's order").missing())
        .containsExactly(
            "Nothing in the request answers this: find it in the chart and attach it.");
  }

  @Test
  void formComesFirstAndOnce() {
    var documents =
        new PacketCase()
            .document("Diagnosis")
            .document("Payer request form (commercial)")
            .form("Payer request form")
            .packet()
            .documents();
    assertThat(documents)
        .extracting(RequestedDocument::document)
        .containsExactly("Payer request form (commercial)", "Diagnosis");
    assertThat(documents.getFirst().missing())
        .containsExactly("The payer's own form: fill it in. This packet does not replace it.");
  }

  @Test
  void notesForTheClinicNameWhatIsNotClear() {
    assertThat(new PacketCase().patient(Patients.silent()).packet().clinicNotes())
        .contains("Headline.", "A reason.", "A warning.")
        .contains("The letter has blanks where the record shows nothing: complete them first.")
        .contains("The payer's record differs from the request in: lastName.")
        .doesNotContain("Open: a question.");
  }

  @Test
  void requestLeavesBlankWhatIsNotKnown() {
    var sections = new PacketCase().patient(Patients.silent()).packet().request().sections();
    assertThat(sections)
        .extracting(RequestSection::title)
        .containsExactly("Request", "Member", "Provider", "Diagnosis and severity", "Treatment");
    var blanks =
        sections.stream()
            .flatMap(section -> section.fields().stream())
            .filter(field -> field.value() == null)
            .map(RequestField::label)
            .toList();
    assertThat(blanks).contains("Tax number (TIN)", "Device", "Treating clinician");
  }

  @Test
  void nothingThatIsPrintedCanBeLogged() {
    var packet = new PacketCase().packet();
    for (Object part :
        List.of(packet, packet.letter(), packet.patientPage(), packet.request().sections())) {
      assertThat(part.toString()).doesNotContain("Canary", "sertraline", "1985");
    }
  }
}
