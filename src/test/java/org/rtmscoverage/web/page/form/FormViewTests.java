package org.rtmscoverage.web.page.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.web.TestContract;
import org.rtmscoverage.web.view.ProblemErrorView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormViewTests {

  private static final FormView FORM =
      FormView.of(
          JsonMapper.shared()
              .readTree(
                  """
                  {"serviceDate": "2026-12-01", "taper": [3, 2, 1], "safe": false, "amount": 220,
                   "memberId": "2024-01", "group": "0042",
                   "trials": [{"drug": "sertraline", "startDate": "2026-02"}]}
                  """));

  @Test
  void valuesAreShownAsPeopleWriteThem() {
    assertThat(FORM.value("/serviceDate")).isEqualTo("12/01/2026");
    assertThat(FORM.value("/taper")).isEqualTo("3, 2, 1");
    assertThat(FORM.value("/amount")).isEqualTo("220");
    assertThat(FORM.value("/trials/0/startDate")).isEqualTo("02/2026");
    assertThat(FORM.value("/trials/1/startDate")).isEmpty();
    assertThat(FORM.value("/trials/0")).isEmpty();
  }

  @Test
  void whatOnlyLooksLikeADayIsShownAsItWasTyped() {
    assertThat(FORM.value("/memberId")).isEqualTo("2024-01");
    assertThat(FORM.value("/group")).isEqualTo("0042");
  }

  @Test
  void daysAreTheDaysOfTheContract() throws IOException {
    var contract = TestContract.document().tree().at("/components/schemas");
    var found = new TreeSet<String>();
    contract.properties().stream()
        .filter(schema -> schema.getKey().endsWith("Request"))
        .flatMap(schema -> schema.getValue().path("properties").properties().stream())
        .filter(property -> holdsDays(property.getValue()))
        .forEach(property -> found.add(property.getKey()));
    assertThat(FormView.DAYS).containsExactlyInAnyOrderElementsOf(found);
  }

  private static boolean holdsDays(JsonNode schema) {
    var held = schema.path("items").isObject() ? schema.path("items") : schema;
    var kind = FieldKind.of(held);
    return kind == FieldKind.DAY || kind == FieldKind.PARTIAL_DAY;
  }

  @Test
  void choiceThatWasTakenIsKnown() {
    assertThat(FORM.has("/safe", "false")).isTrue();
    assertThat(FORM.has("/safe", "true")).isFalse();
    assertThat(FORM.has("/taper", "2")).isTrue();
    assertThat(FORM.has("/taper", "4")).isFalse();
  }

  @Test
  void listHasItsRowsAndBlankOnes() {
    assertThat(FORM.rows("/trials", 0)).containsExactly(0);
    assertThat(FORM.rows("/trials", 2)).containsExactly(0, 1);
    assertThat(FORM.rows("/none", 1)).containsExactly(0);
  }

  @Test
  void errorStandsAtItsFieldInWordsForPeople() {
    var wrong =
        FORM.with(
            List.of(
                error(
                    "/trials/0/startDate",
                    "Send a day as yyyy-MM-dd, a month as yyyy-MM or a year as yyyy."),
                error("/serviceDate", "Send a day that exists as yyyy-MM-dd, from 1900 to 2099."),
                error("/safe", "Send true or false.")));
    assertThat(wrong.error("/serviceDate"))
        .isEqualTo("Is not well formed. Write a day that exists, for example 12/01/2026.");
    assertThat(wrong.error("/trials/0/startDate"))
        .isEqualTo(
            "Is not well formed. Write a day as 02/14/2026, a month as 02/2026 or a year as 2026.");
    assertThat(wrong.error("/safe")).endsWith("Give true or false.");
    assertThat(wrong.error("/trials/0/drug")).isNull();
    assertThat(wrong.isWrongIn("/trials")).isTrue();
    assertThat(wrong.isWrongIn("/trial")).isFalse();
    assertThat(wrong.errors()).extracting(FieldError::pointer).isSorted().hasSize(3);
    assertThat(FORM.errors()).isEmpty();
  }

  @Test
  void wordsForProgramsAreNotSaidToPeople() {
    var wrong =
        FORM.with(
            List.of(
                typed("/treatment/sessionsPlanned", "Send a whole number or nothing."),
                typed("/trials/0/dailyDoseMg", "Send number or nothing."),
                error("/treatment/procedureCodes", "See /openapi.yaml for its form."),
                error("/member/memberId", "See /openapi.yaml for its form."),
                new ProblemErrorView(
                    "/procedureCodes",
                    "For these codes: is not well formed",
                    "See /openapi.yaml for its form.",
                    Owner.INTAKE)));
    assertThat(wrong.errors())
        .extracting(FieldError::text)
        .noneMatch(text -> text.contains("yaml") || text.contains("type"));
    assertThat(wrong.error("/treatment/sessionsPlanned"))
        .isEqualTo("Is not a whole number. Write digits only.");
    assertThat(wrong.error("/trials/0/dailyDoseMg")).startsWith("Is not a number.");
    assertThat(wrong.error("/procedureCodes"))
        .startsWith("For these codes: is not a procedure code.");
  }

  private static ProblemErrorView typed(String pointer, String fix) {
    return new ProblemErrorView(pointer, "has the wrong type", fix, Owner.INTAKE);
  }

  private static ProblemErrorView error(String pointer, String fix) {
    return new ProblemErrorView(pointer, "is not well formed", fix, Owner.INTAKE);
  }
}
