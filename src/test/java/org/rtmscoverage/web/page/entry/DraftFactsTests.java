package org.rtmscoverage.web.page.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.Requests;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.payer.load.PayerCatalogLoader;
import org.rtmscoverage.web.TestContract;
import org.rtmscoverage.web.request.ClinicalRequest;
import org.rtmscoverage.web.request.CriteriaEvaluationRequest;
import org.rtmscoverage.web.request.CriteriaEvaluationRequest.Detail;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class DraftFactsTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final PayerCatalog CATALOG =
      new PayerCatalogLoader(new PathMatchingResourcePatternResolver())
          .load(Path.of("payer-config"));

  private static DraftFacts.Made made(ObjectNode draft) throws IOException {
    return new DraftFacts(TestContract.reader())
        .of(draft, List.of(), Detail.SUMMARY, TODAY, CATALOG);
  }

  private static CriteriaEvaluationRequest request(ObjectNode draft) throws IOException {
    return Objects.requireNonNull(made(draft).request());
  }

  private static ClinicalRequest clinical(CriteriaEvaluationRequest request) {
    return Objects.requireNonNull(request.clinical());
  }

  private static ArrayNode trials(ObjectNode draft) {
    return (ArrayNode) draft.at("/clinical/medicationTrials");
  }

  @Test
  void wholeDraftIsTakenWithoutThePerson() throws IOException {
    var draft = Requests.check("M1");
    var made = made(draft);
    assertThat(made.leftOut()).isEmpty();
    assertThat(made.today()).isFalse();
    var request = request(draft);
    assertThat(request.ageOnServiceDate()).isEqualTo(41);
    assertThat(request.payerIds()).isEmpty();
    assertThat(clinical(request).medicationTrials()).hasSize(2);
    assertThat(draft.path("serviceDate").asString()).isEqualTo("2026-12-01");
  }

  @Test
  void todayCountsWhereTheDayOfServiceIsMissingOrNoDay() throws IOException {
    var missing = Requests.check("M1");
    missing.remove("serviceDate");
    assertThat(made(missing).today()).isTrue();
    assertThat(request(missing).serviceDate()).isEqualTo(TODAY);
    assertThat(made(Requests.check("M1").put("serviceDate", "soon")).today()).isTrue();
  }

  @Test
  void ageIsUnknownWithoutABirthDate() throws IOException {
    var draft = Requests.check("M1");
    ((ObjectNode) draft.path("member")).put("dateOfBirth", "1985");
    assertThat(made(draft).ageKnown()).isFalse();
    assertThat(request(draft).ageOnServiceDate()).isNull();
  }

  @Test
  void entriesThatCannotBeReadAreLeftOutAndCounted() throws IOException {
    var draft = Requests.check("M1");
    trials(draft).insertObject(0).put("id", "m0");
    ((ObjectNode) trials(draft).path(2)).put("startDate", "spring");
    trials(draft).addObject().put("id", "m9").put("drug", "nosuchdrug").put("dailyDoseMg", "much");
    ((ObjectNode) draft.path("plan")).put("state", "Massachusetts");
    assertThat(made(draft).leftOut()).hasSize(4);
    var request = request(draft);
    assertThat(Objects.requireNonNull(request.plan()).state()).isNull();
    assertThat(clinical(request).medicationTrials())
        .extracting(trial -> trial.drug())
        .contains("sertraline", "Lexapro");
  }

  @Test
  void nothingIsMadeWithoutConditionAndModality() throws IOException {
    var draft = Requests.check("M1");
    ((ObjectNode) draft.path("treatment")).remove("modality");
    assertThat(made(draft).request()).isNull();
    var wrong = Requests.check("M1");
    ((ObjectNode) wrong.path("treatment")).put("indication", "SADNESS");
    assertThat(made(wrong).request()).isNull();
    assertThat(made(JsonNodeFactory.instance.objectNode()).request()).isNull();
  }

  @Test
  void branchOfTheWrongKindIsLeftOutAsAWhole() throws IOException {
    var draft = Requests.check("M1").put("clinical", "none").put("plan", 4);
    assertThat(made(draft).leftOut()).hasSize(2);
    assertThat(request(draft).clinical()).isNull();
  }

  @Test
  void whatDependedOnAnEntryLeftOutIsSaid() throws IOException {
    var draft = Requests.check("M1");
    trials(draft).insertObject(0).put("id", "m0");
    assertThat(made(draft).more()).isFalse();
    ((ObjectNode) trials(draft).path(1)).put("augments", "m0");
    assertThat(made(draft).more()).isTrue();
    assertThat(made(draft)).hasToString("Made[hidden]");
  }
}
