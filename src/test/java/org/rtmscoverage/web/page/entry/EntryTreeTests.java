package org.rtmscoverage.web.page.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.web.page.entry.ShippedCatalog.payer;
import static org.rtmscoverage.web.page.entry.ShippedCatalog.tree;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A check while it is typed. */
class EntryTreeTests {

  @ParameterizedTest
  @CsvSource({"bcbs-ma, COMMERCIAL", "anthem, COMMERCIAL", "ca-medi-cal, MEDICAID"})
  void lineOfBusinessBeginsWithTheOnlyOrTheCommonestLine(String id, String line) {
    assertThat(EntryTree.fresh(payer(id)).at("/plan/lineOfBusiness").asString()).isEqualTo(line);
  }

  @Test
  void aFreshFormHoldsNoFactOfAPatient() {
    assertThat(EntryTree.fresh(payer("bcbs-ma")).propertyNames())
        .containsExactlyInAnyOrder("payerId", "requestType", "treatment", "plan");
  }

  @Test
  void anotherPayerTakesAlongWhatWasTyped() {
    var typed =
        tree(
            """
            {"payerId": "bcbs-ma", "plan": {"lineOfBusiness": "COMMERCIAL", "state": "CA"},
             "member": {"memberId": "A1"}}
            """);
    var moved = EntryTree.movedTo(payer("ca-medi-cal"), typed.deepCopy());
    assertThat(moved)
        .isEqualTo(
            tree(
                """
                {"payerId": "ca-medi-cal", "plan": {"lineOfBusiness": "MEDICAID", "state": "CA"},
                 "member": {"memberId": "A1"}}
                """));
  }

  @Test
  void aLineTheOtherPayerHasStays() {
    var typed =
        tree("{\"payerId\": \"cigna\", \"plan\": {\"lineOfBusiness\": \"MEDICARE_ADVANTAGE\"}}");
    assertThat(EntryTree.movedTo(payer("bcbs-ma"), typed).at("/plan/lineOfBusiness").asString())
        .isEqualTo("MEDICARE_ADVANTAGE");
  }

  @Test
  void rowsThatHoldOnlyWhatTheFormWroteAreDropped() {
    var typed =
        tree(
            """
            {"clinical": {"medicationTrials": [{"id": "m1"}, {"id": "m2", "drug": "Zoloft"}],
                          "attestations": [{"key": "a"}]}}
            """);
    assertThat(EntryTree.tidied(typed, "bcbs-ma"))
        .isEqualTo(
            tree(
                """
                {"payerId": "bcbs-ma",
                 "clinical": {"medicationTrials": [{"id": "m2", "drug": "Zoloft"}]}}
                """));
  }

  @Test
  void trialsWithoutANameGetOneThatIsFree() {
    var typed =
        tree(
            "{\"clinical\": {\"medicationTrials\": [{\"drug\": \"a\"}, {\"id\": \"m1\", \"drug\": \"b\"}, {\"drug\": \"c\"}]}}");
    var trials = EntryTree.tidied(typed, "bcbs-ma").at("/clinical/medicationTrials");
    assertThat(trials.valueStream().map(trial -> trial.path("id").asString()))
        .containsExactly("m2", "m1", "m3");
  }

  @Test
  void eachMissingFieldOfASubscriberIsToBeNamed() {
    var request = EntryTree.asRequest(tree("{\"member\": {\"relationship\": \"CHILD\"}}"));
    assertThat(request.at("/member/subscriber").isObject()).isTrue();
    assertThat(request.at("/treatment").isObject()).isTrue();
    assertThat(EntryTree.asRequest(tree("{}")).at("/member").has("subscriber")).isFalse();
  }
}
