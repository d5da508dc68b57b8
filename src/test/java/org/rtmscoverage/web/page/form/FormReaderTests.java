package org.rtmscoverage.web.page.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.web.TestContract;
import org.springframework.util.LinkedMultiValueMap;

class FormReaderTests {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T15:00:00Z"), ZoneId.of("America/New_York"));

  private final FormReader reader;

  FormReaderTests() throws IOException {
    reader = new FormReader(new FormShapes(TestContract.document()), CLOCK);
  }

  private String read(String... pairs) {
    return readAs("CoverageCheckRequest", pairs);
  }

  private String readAs(String request, String... pairs) {
    var fields = new LinkedMultiValueMap<String, String>();
    for (var i = 0; i < pairs.length; i += 2) {
      fields.add(pairs[i], pairs[i + 1]);
    }
    return reader.read(request, fields).toString();
  }

  /** JSON without the blanks it is written with here. */
  private static String json(String text) {
    return text.replace('\'', '"').replaceAll("([:,{\\[])\\s+", "$1").strip();
  }

  @Test
  void fieldsStandWhereTheirNamesSayInTheTypesOfTheContract() {
    assertThat(
            read(
                "/member/memberId", " SBX-ACTIVE ",
                "/member/dateOfBirth", "7/22/1985",
                "/treatment/sessionsPlanned", "36",
                "/treatment/allowedAmounts/90867", "$1,350.50",
                "/treatment/taper", "3, 2, 1",
                "/clinical/safetyScreen/SEIZURE_DISORDER", "false",
                "/clinical/currentEpisodeStart", "01/2026"))
        .isEqualTo(
            json(
                """
                {'clinical': {'currentEpisodeStart': '2026-01', 'safetyScreen': {'SEIZURE_DISORDER': false}},
                 'member': {'dateOfBirth': '1985-07-22', 'memberId': 'SBX-ACTIVE'},
                 'treatment': {'allowedAmounts': {'90867': 1350.50}, 'sessionsPlanned': 36, 'taper': [3, 2, 1]}}
                """));
  }

  @Test
  void boxesOfOneNameAreOneList() {
    assertThat(
            read(
                "/treatment/procedureCodes", "90867",
                "/treatment/procedureCodes", "90868"))
        .isEqualTo(json("{'treatment': {'procedureCodes': ['90867', '90868']}}"));
  }

  @Test
  void blankFieldsAndRowsAreNotThere() {
    assertThat(
            read(
                "/member/suffix", " ",
                "/clinical/medicationTrials/0/drug", "",
                "/clinical/medicationTrials/2/drug", "sertraline",
                "/clinical/medicationTrials/10/drug", "bupropion",
                "/clinical/medicationTrials/10/doses/3/dailyDoseMg", "300"))
        .isEqualTo(
            json(
                """
                {'clinical': {'medicationTrials': [
                  {'drug': 'sertraline'}, {'doses': [{'dailyDoseMg': 300}], 'drug': 'bupropion'}]}}
                """));
  }

  @Test
  void whatCannotBeReadStaysAsItWasTyped() {
    assertThat(
            read(
                "/serviceDate", "2/30/2026",
                "/treatment/sessionsPlanned", "thirty",
                "/treatment/redeterminations", "1e99999",
                "/clinical/safetyScreen/PSYCHOSIS", "maybe"))
        .isEqualTo(
            json(
                """
                {'clinical': {'safetyScreen': {'PSYCHOSIS': 'maybe'}}, 'serviceDate': '2/30/2026',
                 'treatment': {'redeterminations': '1e99999', 'sessionsPlanned': 'thirty'}}
                """));
  }

  @Test
  void numberWithSomethingInItsMidstIsNotAnother() {
    assertThat(
            read(
                "/treatment/sessionsPlanned", "3 6",
                "/treatment/redeterminations", "1,5",
                "/treatment/allowedAmounts/90867", "$ 1,350",
                "/treatment/allowedAmounts/90868", "1,35"))
        .isEqualTo(
            json(
                """
                {'treatment': {'allowedAmounts': {'90867': 1350, '90868': '1,35'},
                 'redeterminations': '1,5', 'sessionsPlanned': '3 6'}}
                """));
  }

  @Test
  void fieldWithoutAValueIsNotThere() {
    var fields = new LinkedMultiValueMap<String, String>();
    fields.add("/member/memberId", null);
    assertThat(reader.read("CoverageCheckRequest", fields).isEmpty()).isTrue();
  }

  @Test
  void timeOfACallIsOfTheZoneOfTheService() {
    assertThat(readAs("VerificationRequest", "/answeredAt", "2026-11-23T09:30"))
        .isEqualTo(json("{'answeredAt': '2026-11-23T14:30:00Z'}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "do",
        "_csrf",
        "/",
        "/member/passport",
        "/member/memberId/x",
        "/clinical/medicationTrials/x/drug",
        "/clinical/medicationTrials/99999/drug",
        "/member//memberId",
        "/../member/memberId"
      })
  void fieldsTheRequestDoesNotKnowArePassedOver(String name) {
    assertThat(read(name, "x")).isEqualTo(json("{}"));
  }

  @Test
  void fieldThatStandsInAnothersWayIsHeldForTheRulesToRefuse() {
    assertThat(read("/clinical/medicationTrials", "sertraline"))
        .isEqualTo(json("{'clinical': {'medicationTrials': ['sertraline']}}"));
  }
}
