package org.rtmscoverage.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.policy.Evidence;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.RequestType;

/** Letter and request say the same of the course, and of the policy what was read of it. */
class CourseInPacketTests {

  private static String request(Packet packet) {
    return packet.request().sections().stream()
        .flatMap(section -> section.fields().stream())
        .map(field -> field.label() + ": " + field.value())
        .collect(Collectors.joining("\n"));
  }

  private static String all(Letter letter) {
    return letter.opening()
        + letter.statements()
        + letter.blanks().stream().map(LetterBlank::criterion).toList()
        + letter.blanks().stream().map(LetterBlank::questions).toList()
        + letter.otherFacts().stream().map(RecordedFact::text).toList();
  }

  private static Patients extension() {
    return Patients.twoFailures()
        .allComplete()
        .requestType(RequestType.EXTENSION)
        .device("neuronetics-k083538");
  }

  @Test
  void letterAndRequestNameTheSameFirstDay() {
    var packet = new PacketCase().start("2026-12-12").packet();
    assertThat(packet.letter().opening()).contains("planned from December 14, 2026 to ");
    assertThat(request(packet)).contains("First day of service: December 14, 2026");
    assertThat(packet.request().units().getFirst().from()).isEqualTo("2026-12-14");
  }

  @Test
  void firstDayIsThePlannedOneWhereNoSessionCouldBeDated() {
    var packet =
        new PacketCase()
            .patient(Patients.twoFailures().sessions(null))
            .start("2026-12-14")
            .packet();
    assertThat(packet.letter().opening()).contains(", from December 14, 2026.");
    assertThat(request(packet)).contains("First day of service: December 14, 2026");
  }

  @Test
  void runningCourseIsToldApartIntoDeliveredAndRequested() {
    var packet = new PacketCase().delivered(20).packet();
    assertThat(packet.letter().opening())
        .contains("36 sessions in all, of which 20 are delivered and 16 asked for here");
    assertThat(request(packet))
        .contains("Sessions in all: 36", "Sessions delivered: 20", "Sessions requested: 16");
    assertThat(request(new PacketCase().packet())).doesNotContain("delivered", "requested");
  }

  @Test
  void courseThatIsDeliveredAlreadyLeavesABlankForWhatIsRequested() {
    assertThat(request(new PacketCase().delivered(36).packet()))
        .contains("Sessions delivered: 36", "Sessions requested: null");
  }

  @Test
  void acceleratedCourseIsCountedInTreatmentDays() {
    var packet =
        new PacketCase()
            .modality(Modality.ACCELERATED_TBS)
            .patient(
                Patients.twoFailures()
                    .allComplete()
                    .treatment(Indication.MDD, Modality.ACCELERATED_TBS)
                    .sessions(5))
            .packet();
    assertThat(packet.letter().opening()).contains(": 5 treatment days, planned from ");
    assertThat(request(packet)).contains("Treatment days in all: 5").doesNotContain("Sessions");
  }

  @Test
  void aCriterionAboutTheCourseShowsItAsTheLetterDoes() {
    var course = new PacketCase().start("2026-12-12").delivered(20).book();
    assertThat(course.of(new Evidence("/treatment/sessionsPlanned", "36 sessions planned")))
        .extracting(RecordedFact::text, RecordedFact::date)
        .containsExactly(
            "36 sessions in all, of which 20 are delivered and 16 asked for here",
            "planned for December 14, 2026");
    var device = new PacketCase().patient(extension()).book();
    assertThat(device.of(new Evidence("/treatment/deviceKey", "neuronetics-k083538")).text())
        .isEqualTo("Neuronetics NeuroStar TMS Therapy System 1.1, K083538");
  }

  @Test
  void wordsOfTheRequestAreNotWordsOfTheLetter() {
    assertThat(new PacketCase().book().of(new Evidence("/clinical/ect", "ECT: NOT_TRIED")).text())
        .isEqualTo("ECT: not tried");
    assertThat(all(new PacketCase().packet().letter()))
        .contains("Which device will be used?")
        .doesNotContain("deviceKey");
  }

  @Test
  void codesAndKeysAreNamedThoughNoCriterionWasRead() {
    var packet = new PacketCase().patient(extension()).packet();
    assertThat(packet.letter().opening())
        .contains("with the device Neuronetics NeuroStar TMS Therapy System 1.1, K083538");
    assertThat(request(packet))
        .contains("Device: Neuronetics NeuroStar", "Diagnosis: F33.2: Recurrent depression");
    assertThat(all(packet.letter()) + request(packet)).doesNotContain("neuronetics-");
  }

  @Test
  void thatACriterionCouldNotBeReadIsForTheClinicAndNotForThePayer() {
    var packet = new PacketCase().patient(extension()).packet();
    assertThat(packet.letter().statements()).isEmpty();
    assertThat(packet.letter().blanks()).isEmpty();
    assertThat(packet.letter().opening())
        .endsWith(" Below stand the facts on record and their dates.");
    assertThat(all(packet.letter())).doesNotContain("EXTENSION", "could not be read");
    assertThat(packet.letter().otherFacts()).isNotEmpty();
    assertThat(packet.clinicNotes())
        .contains(
            "We have no text of the payer's criteria for this kind of request (more sessions in a"
                + " running course).",
            "The letter names no criteria: ask the payer for them before you send it.");
  }

  @Test
  void thatNoPolicyIsKnownIsForTheClinicAndNotForThePayer() {
    var packet = new PacketCase().carveOut().packet();
    assertThat(all(packet.letter())).doesNotContain("A policy is in force", "not known to us");
    assertThat(packet.clinicNotes()).contains("Not known to us.");
  }
}
