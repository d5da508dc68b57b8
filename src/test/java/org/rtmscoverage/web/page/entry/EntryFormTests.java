package org.rtmscoverage.web.page.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rtmscoverage.web.page.entry.ShippedCatalog.CATALOG;
import static org.rtmscoverage.web.page.entry.ShippedCatalog.CHOICES;
import static org.rtmscoverage.web.page.entry.ShippedCatalog.payer;
import static org.rtmscoverage.web.page.entry.ShippedCatalog.tree;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.web.page.form.Choice;
import org.rtmscoverage.web.page.form.FormView;
import tools.jackson.databind.node.ObjectNode;

/** What the form shows first, and what it never drops. */
class EntryFormTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static EntryForm form(String payer, ObjectNode typed, @Nullable String addedTo) {
    return new EntryForm(
        payer(payer),
        AskedPolicy.of(CATALOG, payer(payer), typed, TODAY),
        CHOICES,
        typed,
        FormView.of(typed),
        new EntryForm.Drawn("key", addedTo, null));
  }

  private static EntryForm fresh(String payer) {
    return form(payer, EntryTree.fresh(payer(payer)), null);
  }

  private static EntryForm typed(String json) {
    return form("bcbs-ma", tree(json), null);
  }

  @Test
  void whatThePolicyAsksStandsFirstAndTheRestIsFolded() {
    var form = fresh("aetna");
    assertThat(form.asking()).startsWith("Shown first is what the policy asks");
    assertThat(form.asked()).extracting(EntryPart::word).contains("medication", "diagnoses");
    assertThat(form.asked()).allMatch(EntryPart::open);
    assertThat(form.notAsked()).noneMatch(EntryPart::open);
  }

  @Test
  void everyPartIsShownWhereNoPolicyIsKnown() {
    var typed = tree("{\"plan\": {\"lineOfBusiness\": \"MEDICARE_ADVANTAGE\"}}");
    var form = form("bcbs-ma", typed, null);
    assertThat(form.asking()).startsWith("No policy of this payer is known");
    assertThat(form.asked()).hasSize(HistoryPart.values().length);
    assertThat(form.notAsked()).isEmpty();
    assertThat(form.safetyAsked()).extracting(Choice::value).contains("SEIZURE_DISORDER");
  }

  @Test
  void aPlanWithoutALineOfBusinessIsShownAsCommercial() {
    assertThat(typed("{}").mark()).isEqualTo("bcbs-ma-297 2024-07-01 INITIAL");
  }

  @Test
  void aListHasABlankRowAndOneMoreIfAskedFor() {
    assertThat(typed("{}").rows("/clinical/scores")).containsExactly(0);
    var one = "{\"clinical\": {\"scores\": [{\"score\": 1}]}}";
    assertThat(typed(one).rows("/clinical/scores")).containsExactly(0);
    var added = form("bcbs-ma", tree(one), "/clinical/scores");
    assertThat(added.rows("/clinical/scores")).containsExactly(0, 1);
    assertThat(added.isNew("/clinical/scores", 1)).isTrue();
    assertThat(added.isNew("/clinical/scores", 0)).isFalse();
  }

  @Test
  void aBlankTrialHasANameOfItsOwn() {
    var form = typed("{\"clinical\": {\"medicationTrials\": [{\"id\": \"m1\", \"drug\": \"a\"}]}}");
    assertThat(form.trialId(0)).isEqualTo("m1");
    assertThat(form.trialId(1)).isEqualTo("m2");
    assertThat(form.otherTrials(1)).containsExactly(new Choice("m1", "Trial 1: a"));
    assertThat(form.otherTrials(0)).isEmpty();
  }

  @Test
  void aWordNoListKnowsCanStillBeChosen() {
    var form = typed("{\"provider\": {\"specialty\": \"PODIATRY\"}}");
    assertThat(form.options("specialties", "/provider/specialty"))
        .contains(new Choice("PODIATRY", "PODIATRY"));
    assertThat(form.options("specialties", "/nowhere")).isEqualTo(CHOICES.list("specialties"));
  }

  @Test
  void statementsTypedKeepTheirPlaceAndOthersFollow() {
    var form =
        typed(
            """
            {"clinical": {"attestations": [
              {"key": "made-for-another", "value": true},
              {"key": "trained-physician", "value": true}]}}
            """);
    assertThat(form.statements())
        .extracting(StatementRow::key, StatementRow::at)
        .containsExactly(
            tuple("ect-not-superior", "/clinical/attestations/2"),
            tuple("trained-physician", "/clinical/attestations/1"));
    assertThat(form.otherStatements())
        .extracting(StatementRow::at, StatementRow::question)
        .containsExactly(tuple("/clinical/attestations/0", "made-for-another"));
  }

  @Test
  void foldedSafetyAnswersOpenWhatTheyStandIn() {
    assertThat(typed("{}").otherSafetyAnswered()).isFalse();
    assertThat(
            typed("{\"clinical\": {\"safetyScreen\": {\"hearing\": true}}}").otherSafetyAnswered())
        .isTrue();
  }

  @Test
  void amountsAreAskedForTheCodesTypedAndThoseThatHaveOne() {
    var form =
        typed(
            """
            {"treatment": {"procedureCodes": ["90867", "ABC"], "allowedAmounts": {"90869": 1}}}
            """);
    assertThat(form.codes("/treatment/allowedAmounts")).containsExactly("90867", "90869");
  }

  @Test
  void sideEffectsHaveAnInputEachAndABlankOne() {
    var trial = "{\"clinical\": {\"medicationTrials\": [{\"sideEffects\": [\"Nausea\"]}]}}";
    assertThat(typed(trial).words("/clinical/medicationTrials/0/sideEffects"))
        .isEqualTo(List.of("Nausea", ""));
  }

  @Test
  void drugsAreOfferedByGenericAndBrandName() {
    assertThat(CHOICES.list("drugs"))
        .contains(new Choice("sertraline", "SSRI"), new Choice("Zoloft", "brand of sertraline"));
  }

  @Test
  void whetherStatementsAreAskedForIsNotKnownWithoutAPolicy() {
    var payer = payer("bcbs-ma");
    var typed = EntryTree.fresh(payer);
    var unknown =
        new EntryForm(
            payer,
            new AskedPolicy(null, null, RequestType.INITIAL),
            CHOICES,
            typed,
            FormView.of(typed),
            new EntryForm.Drawn("key", null, null));
    assertThat(unknown.noStatement()).isEqualTo("Not known what statements it asks for.");
    assertThat(fresh("bcbs-ma").noStatement()).isNull();
  }
}
