package org.rtmscoverage.benefits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.eligibility.AuthorizationIndicator.NO;
import static org.rtmscoverage.eligibility.AuthorizationIndicator.UNKNOWN_TO_PAYER;

import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.eligibility.AuthorizationIndicator;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.vocabulary.NetworkStatus;

@NullUnmarked // a null that slips through fails the test anyway
class AuthorizationReaderTests {

  private static final LocalDate DAY = LocalDate.parse("2026-12-01");
  private static final BenefitContext OFFICE = new BenefitContext("11", NetworkStatus.IN, DAY);

  private static AuthorizationStatement first(BenefitContext context, Row row) {
    return new BenefitsNormaliser().normalise(Row.answer(row), context).authorizations().getFirst();
  }

  private static Row note(String... notes) {
    return Row.of(BenefitKind.LIMITATION, "MH").notes(notes);
  }

  private static Row saysNo() {
    return Row.of(BenefitKind.ACTIVE).code("90868").authorization(NO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "90867 DOES NOT REQUIRE PRECERT; 90868 MUST BE APPROVED",
        "PRECERT NOT REQUIRED FOR 90868 UP TO 8 VISITS",
        "PRECERT NOT REQUIRED FOR 90868 WHEN RENDERED BY NETWORK PROVIDER",
        "PRECERT NOT REQUIRED FOR 90868 FOR THE FIRST 8 VISITS",
        "PRECERT NOT REQUIRED FOR 90868 THROUGH 12/31",
        "90868 ORDERED BY A PSYCHIATRIST DOES NOT REQUIRE PRECERT",
        "NO AUTH REQUIRED FOR 90867. 90868: CALL FIRST",
        "AUTHORIZATION WILL NOT BE REQUIRED FOR 90868",
        "NO PRECERT FOR 90868 IS NEEDED",
        "PRECERT FOR 90868 IS NO LONGER REQUIRED",
        "PRECERT REQUIREMENT OF 90868 IS WAIVED AS NEEDED"
      })
  void noteWithMoreThanOnePlainSentenceIsADoubt(String text) {
    AuthorizationStatement said = first(OFFICE, note(text));
    assertThat(said.indicator()).isEqualTo(UNKNOWN_TO_PAYER);
    assertThat(said.namesProcedure()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "90867 and 90868 do not require precert.",
        "CPT codes 90867, 90868 & 90869 do not require prior authorization",
        "No prior authorization is required for 90868",
        "Precert/authorization not required for CPT 90868",
        "For 90868: no auth needed",
        "90868 - authorization  not necessary"
      })
  void plainNoThatNamesTheCodeCounts(String text) {
    AuthorizationStatement said = first(OFFICE, note(text));
    assertThat(said.indicator()).isEqualTo(NO);
    assertThat(said.namesProcedure()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "PRIOR AUTHORIZATION REQUIRED FOR TRANSCRANIAL MAGNETIC STIMULATION,YES,false",
    "PRECERT MUST BE OBTAINED BY CALLING 8005550143 FOR 90868,YES,true",
    "90868 MUST BE APPROVED,YES,true",
    "AUTH REQUIRED WHEN OUT OF NETWORK,UNKNOWN_TO_PAYER,false",
    "NO AUTH REQUIRED FOR RTMS,NO,false"
  })
  void statementNamesTheProcedureOnlyByCode(
      String text, AuthorizationIndicator expected, boolean names) {
    AuthorizationStatement said = first(OFFICE, note(text));
    assertThat(said.indicator()).isEqualTo(expected);
    assertThat(said.namesProcedure()).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "11,IN,IN,true",
        "11,UNKNOWN,IN,false",
        "-,IN,IN,false",
        "11,IN,UNKNOWN_TO_PAYER,false",
        "11,UNKNOWN,BOTH,true",
        "11,UNKNOWN,NOT_STATED,true"
      })
  void rowsNoCountsOnlyForThisNetworkAndPlace(
      String place, NetworkStatus network, BenefitNetwork limited, boolean counts) {
    BenefitContext context = new BenefitContext(place, network, DAY);
    AuthorizationStatement row = first(context, saysNo().network(limited).places("11"));
    assertThat(row.namesProcedure()).isEqualTo(counts);
    assertThat(row.text().contains("not taken as settled")).isNotEqualTo(counts);
    AuthorizationStatement note =
        first(context, note("90868 does not require auth").network(limited).places("11"));
    assertThat(note.namesProcedure()).isEqualTo(counts);
    assertThat(note.text().contains("not taken as settled")).isNotEqualTo(counts);
  }

  @Test
  void anotherNoteOfTheRowNarrowsItsNo() {
    assertThat(first(OFFICE, saysNo().notes("PRECERT REQUIRED AFTER 8 VISITS")).namesProcedure())
        .isFalse();
    assertThat(first(OFFICE, saysNo().notes("ONLY IN JANUARY")).namesProcedure()).isFalse();
    assertThat(first(OFFICE, saysNo().notes("NO AUTH REQUIRED", "GOLD")).namesProcedure()).isTrue();
    AuthorizationStatement continued =
        first(OFFICE, note("NO AUTH REQUIRED FOR 90868", "UP TO 8 VISITS"));
    assertThat(continued.namesProcedure()).isFalse();
    assertThat(continued.text()).contains("narrow");
  }

  @Test
  void noteOnAnotherCodeThanItsRowSettlesNeither() {
    Row row = Row.of(BenefitKind.ACTIVE).code("90868");
    assertThat(first(OFFICE, row.notes("90867 does not require auth")).namesProcedure()).isFalse();
    assertThat(first(OFFICE, row.notes("90868 does not require auth")).namesProcedure()).isTrue();
    assertThat(first(OFFICE, row.notes("No auth required")).namesProcedure()).isTrue();
  }
}
