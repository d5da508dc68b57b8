package org.rtmscoverage.benefits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.vocabulary.NetworkStatus;

@NullUnmarked // a null that slips through fails the test anyway
class CarveOutReaderTests {

  private static final BenefitContext OFFICE =
      new BenefitContext("11", NetworkStatus.IN, LocalDate.parse("2026-12-01"));

  /** The payer of these answers names itself "Sample Payer". */
  private static Benefits read(Row... rows) {
    return new BenefitsNormaliser().normalise(Row.answer(rows), OFFICE);
  }

  private static Benefits noted(String... notes) {
    return read(Row.of(BenefitKind.ACTIVE, "MH").notes(notes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MENTAL HEALTH BENEFITS ARE ADMINISTERED BY SAMPLE PAYER",
        "MENTAL HEALTH BENEFITS ARE ADMINISTERED BY THE SAMPLE-PAYER, INC.",
        "MENTAL HEALTH BENEFITS ARE ADMINISTERED BY THE PLAN",
        "MENTAL HEALTH IS NOT CARVED OUT"
      })
  void payerIsNoCarveOutOfItself(String note) {
    assertThat(noted(note).carveOut()).isNull();
    assertThat(noted(note).warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PRESCRIPTION DRUGS CARVED OUT TO CVS CAREMARK",
        "MENTAL HEALTH COVERED. PRESCRIPTION DRUGS CARVED OUT TO CVS CAREMARK",
        "Carve-out"
      })
  void clauseThatDoesNotNameMentalHealthIsNoCarveOut(String note) {
    assertThat(noted(note).carveOut()).isNull();
  }

  @Test
  void carveOutOfNobodyKnowsWhatIsAskedAbout() {
    assertThat(noted("Carve-out").warnings()).singleElement().asString().contains("without saying");
    assertThat(read(Row.of(BenefitKind.ACTIVE, "33").notes("Carve-out")).warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "MENTAL HEALTH IS NOT COVERED HERE; BH CARVED OUT TO MIND-CO - 800-555-0100,MIND-CO",
    "Psychiatric care is managed by Sample Payer Behavioral at 8005550100,Sample Payer Behavioral",
    "Behavioral health carved out,an entity the payer does not name"
  })
  void managerIsNamedAsTheNoteNamesIt(String note, String name) {
    assertThat(noted(note).carveOut().name()).isEqualTo(name);
  }

  @Test
  void entityOfARowComesBeforeANote() {
    Benefits benefits =
        read(
            Row.of(BenefitKind.ACTIVE, "MH").notes("Mental health carved out to Old Co"),
            Row.of(BenefitKind.CONTACT_ENTITY, "MH").entity("Sample Payer Inc", null),
            Row.of(BenefitKind.CONTACT_ENTITY, "MH").entity("Mind Co", null),
            Row.of(BenefitKind.CONTACT_ENTITY, "33").entity("Spine Co", null));
    assertThat(benefits.carveOut().name()).isEqualTo("Mind Co");
    assertThat(benefits.warnings()).singleElement().asString().contains("another entity");
  }

  @Test
  void anotherPayerIsCoordinationOfBenefits() {
    Benefits benefits =
        read(
            Row.of(BenefitKind.OTHER_PAYER, "MH")
                .entity("AETNA", null)
                .notes("Mental health administered by Aetna"));
    assertThat(benefits.carveOut()).isNull();
    assertThat(benefits.warnings()).singleElement().asString().contains("primary");
  }

  @Test
  void nameIsTheSameWhateverItsLegalForm() {
    assertThat(List.of("SANDBOX HEALTH PLAN", "Sandbox Health Plan, Inc.", "the plan"))
        .allMatch(new PayerName("Sandbox Health Plan LLC")::isSame);
    assertThat(new PayerName("Sandbox").isSame("Sandbox Behavioral")).isFalse();
    assertThat(new PayerName(null).isSame("Sandbox")).isFalse();
    assertThat(new PayerName("Sandbox").isSame(null)).isFalse();
  }
}
