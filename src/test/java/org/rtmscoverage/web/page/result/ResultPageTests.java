package org.rtmscoverage.web.page.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultPageTests {

  @Test
  void allFourClearIsGreen() {
    var page = Shown.page(Shown.clear());
    assertThat(page.band().css()).isEqualTo("clear");
    assertThat(page.parts()).extracting(PartCard::css).containsOnly("clear");
    assertThat(page.criteria().getFirst().css()).isEqualTo("clear");
    assertThat(page.banners()).isEmpty();
    assertThat(page.missing().nothing()).startsWith("For the criteria nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "coverage,BLOCKED,blocked",
    "authorization,ACTION,action",
    "criteria,UNKNOWN,unknown",
    "cost,UNKNOWN,unknown"
  })
  void onePartThatIsNotClearTakesAllGreenAway(String part, String state, String css) {
    var answer = Shown.clear();
    Shown.at(answer, "/determination/parts/" + part).put("state", state);
    var page = Shown.page(answer);
    assertThat(page.band().css()).isEqualTo(css);
    assertThat(page.parts()).extracting(PartCard::css).doesNotContain("clear");
    assertThat(page.criteria().getFirst().css()).isEqualTo("met");
    assertThat(page.criteria().getFirst().tree().children().getFirst().css()).isEqualTo("met");
  }

  @Test
  void worstPartSpeaksForTheWhole() {
    var answer = Shown.clear();
    Shown.at(answer, "/determination/parts/coverage").put("state", "UNKNOWN");
    Shown.at(answer, "/determination/parts/cost").put("state", "ACTION");
    assertThat(Shown.page(answer).band().css()).isEqualTo("action");
    Shown.at(answer, "/determination/parts/criteria").put("state", "BLOCKED");
    assertThat(Shown.page(answer).band().css()).isEqualTo("blocked");
  }

  @Test
  void answerWithoutPartsIsNotKnown() {
    var answer = Shown.clear();
    Shown.at(answer, "/determination").remove("parts");
    var page = Shown.page(answer);
    assertThat(page.band().css()).isEqualTo("unknown");
    assertThat(page.parts()).isEmpty();
  }

  @Test
  void bandTellsWhomWhenAndByWhom() {
    var answer = Shown.clear();
    Shown.at(answer, "/determination")
        .put("headline", "It can be sent. Not clear: plan ends 2026-12-31; cost not known.");
    var band = Shown.page(answer).band();
    assertThat(band.patient()).isEqualTo("Robin Example");
    assertThat(band.birthDate()).isEqualTo("07/22/1985");
    assertThat(band.serviceDate()).isEqualTo("12/01/2026");
    assertThat(band.checkedAt()).isEqualTo("11/23/2026, 1:00 PM EST");
    assertThat(band.age()).isEqualTo("1 day ago");
    assertThat(band.checkedBy()).isEqualTo("dana");
    assertThat(band.headline()).isEqualTo("It can be sent.");
    assertThat(band.notClear()).containsExactly("Plan ends 12/31/2026", "Cost not known");
    assertThat(band).asString().doesNotContain("Robin");
  }

  @Test
  void longTextIsFoldedAfterWholeSentences() {
    var answer = Shown.clear();
    var long1 = "Coverage is active on 2026-12-01 and " + "x".repeat(60) + ".";
    var long2 = "It ends with $12500.00 left, " + "y".repeat(90) + ".";
    Shown.at(answer, "/determination/parts/coverage").put("text", long1 + " " + long2);
    var card = Shown.page(answer).parts().getFirst();
    assertThat(card.lead()).startsWith("Coverage is active on 12/01/2026").endsWith("x.");
    assertThat(card.rest()).startsWith("It ends with $12,500.00 left").endsWith("y.");
  }

  @Test
  void earlierAnswerIsUnmistakableWithItsAge() {
    var answer = Shown.clear();
    Shown.at(answer, "/eligibility").put("source", "CACHED").put("asOf", "2026-11-20T18:00:00Z");
    var banner = Shown.page(answer).banners().getFirst();
    assertThat(banner.css()).isEqualTo("bad");
    assertThat(banner.title()).isEqualTo("Earlier answer, not live");
    assertThat(banner.lines().getFirst())
        .contains("Harbor Health of 11/20/2026, 1:00 PM EST", "3 days before this check");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UNAVAILABLE", "NOT_CONNECTED", "UNREADABLE", "NOT_ASKED"})
  void answerWithoutThePayerSaysThatOnlyRulesSpeak(String status) {
    var answer = Shown.clear();
    Shown.at(answer, "/eligibility").put("status", status).put("source", "NONE");
    answer.putNull("benefits");
    var page = Shown.page(answer);
    assertThat(page.banners().getFirst().css()).isEqualTo("bad");
    assertThat(page.banners().getFirst().title()).contains("Harbor Health");
    assertThat(page.banners().getFirst().lines().getLast()).contains("published rules alone");
    assertThat(page.benefits().getFirst().answered()).isFalse();
  }

  @Test
  void rejectionTellsWhoMendsItAndHow() {
    var answer = Shown.clear();
    Shown.at(answer, "/eligibility")
        .put("status", "REJECTED")
        .putArray("rejections")
        .add(
            Shown.object(
                """
                {"rejectionClass": "PATIENT_NOT_FOUND", "code": "75", "text": "not found",
                 "owner": "INTAKE", "fix": "Check the card.", "retryable": false}
                """));
    assertThat(Shown.page(answer).banners().getFirst().lines().getFirst())
        .isEqualTo("Not found (code 75). Front desk: Check the card.");
  }

  @ParameterizedTest
  @CsvSource({
    "PAYER_COPY,a copy of the payer's text",
    "SECONDARY,'somebody else''s summary, not the payer''s text'",
    "CLINIC,'what clinics report, not the payer''s text'"
  })
  void sourceThatIsNotThePayersOwnIsNamed(String grade, String words) {
    var answer = Shown.clear();
    Shown.at(answer, "/criteria").put("grade", grade);
    assertThat(Shown.page(answer).banners())
        .extracting(Banner::title)
        .containsExactly("The criteria rest on " + words);
  }

  @Test
  void conflictCarveOutAndUnreadRulesAreSaid() {
    var answer = Shown.clear();
    Shown.at(answer, "/priorAuthorization").put("conflict", true);
    Shown.at(answer, "/eligibility")
        .set(
            "carveOut",
            Shown.object(
                """
                {"name": "Mind Co", "role": "VENDOR", "telephones": ["8005550142"],
                 "state": "CALL_NEEDED", "source": "segment 9"}
                """));
    Shown.at(answer, "/criteria/findings")
        .put("result", "UNKNOWN")
        .putArray("causes")
        .add(
            Shown.object(
                """
                {"kind": "UNPUBLISHED", "criterionId": "root",
                 "text": "The payer has a rule here whose text could not be read: Age"}
                """));
    var banners = Shown.page(answer).banners();
    assertThat(banners)
        .extracting(Banner::title)
        .containsExactly(
            "Mental health benefits are run by Mind Co",
            "Sources contradict each other on prior authorization",
            "Part of the payer's criteria could not be read");
    assertThat(banners.getFirst().lines().getFirst()).contains("8005550142");
    assertThat(banners.getLast().lines()).containsExactly("Age");
  }

  @Test
  void branchThatIsNotMetBelowOneThatIsDoesNotAlarm() {
    var answer = Shown.clear();
    Shown.at(answer, "/criteria/findings/children/0")
        .putArray("children")
        .add(
            Shown.object(
                """
                {"id": "other", "label": "Other way", "kind": "CRITERION", "result": "NOT_MET",
                 "notes": ["not needed"]}
                """));
    var node = Shown.page(answer).criteria().getFirst().tree().children().getFirst();
    assertThat(node.open()).isFalse();
    assertThat(node.children().getFirst().css()).isEqualTo("aside");
    assertThat(node.children().getFirst().state()).isEqualTo("Not met");
  }

  @Test
  void noteForTheChartHoldsWhatMattersInAboutTwentyLines() {
    var answer = Shown.clear();
    answer
        .putArray("gaps")
        .add(
            Shown.object(
                """
                {"changes": [{"kind": "DOCUMENT", "criterionId": "age", "what": "birth date"}]}
                """));
    var note = Shown.page(answer).note();
    assertThat(note)
        .contains(
            "Robin Example",
            "member W100",
            "Harbor Health",
            "12/01/2026",
            "LIKELY COVERED",
            "Coverage [Clear]: Coverage is active.",
            "Missing: Find or ask: Birth date",
            "check c1",
            "An estimate.");
    assertThat(note.lines()).hasSizeLessThanOrEqualTo(25);
  }
}
