package org.rtmscoverage.web.page.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.web.page.entry.ShippedCatalog.tree;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.web.view.ProblemErrorView;

/** What cannot be read yet is left out, and the rest stays. */
class LeftOutTests {

  private static List<ProblemErrorView> errors(String... pointers) {
    return Stream.of(pointers)
        .map(pointer -> new ProblemErrorView(pointer, "is wrong", "Mend it.", Owner.CLINICIAN))
        .toList();
  }

  @Test
  void aWrongValueGoesAndItsRowStays() {
    var request =
        tree("{\"clinical\": {\"medicationTrials\": [{\"id\": \"m1\", \"endDate\": \"x\"}]}}");
    assertThat(LeftOut.leaveOut(request, errors("/clinical/medicationTrials/0/endDate")))
        .isEqualTo(1);
    assertThat(request)
        .isEqualTo(tree("{\"clinical\": {\"medicationTrials\": [{\"id\": \"m1\"}]}}"));
  }

  @Test
  void aRowThatLacksWhatItNeedsGoes() {
    var request =
        tree("{\"clinical\": {\"scores\": [{\"score\": 1}, {\"score\": 2}, {\"score\": 3}]}}");
    assertThat(
            LeftOut.leaveOut(
                request,
                errors(
                    "/clinical/scores/0/date",
                    "/clinical/scores/0/instrument",
                    "/clinical/scores/2/date")))
        .isEqualTo(2);
    assertThat(request).isEqualTo(tree("{\"clinical\": {\"scores\": [{\"score\": 2}]}}"));
  }

  @Test
  void oneWordOfAListGoes() {
    var request = tree("{\"treatment\": {\"procedureCodes\": [\"90867\", \"9086X\"]}}");
    LeftOut.leaveOut(request, errors("/treatment/procedureCodes/1"));
    assertThat(request).isEqualTo(tree("{\"treatment\": {\"procedureCodes\": [\"90867\"]}}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/serviceDate", "#name", "/treatment/indication", "/payerIds/0"})
  void withoutWhatIsNeededNothingIsLeftToRead(String pointer) {
    var request = tree("{\"treatment\": {\"indication\": \"X\"}}");
    assertThat(LeftOut.leaveOut(request, errors(pointer))).isZero();
    assertThat(request).isEqualTo(tree("{\"treatment\": {\"indication\": \"X\"}}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/clinical/medicationTrials/0/drug",
        "/clinical/medicationTrials/0/id",
        "/clinical/medicationTrials"
      })
  void aListThatSomethingIsLeftOutOfIsCompleteNoLonger(String pointer) {
    var request =
        tree(
            "{\"clinical\": {\"medicationTrials\": [{\"id\": \"m1\"}],"
                + " \"completeSections\": [\"SCORES\", \"MEDICATION_TRIALS\", \"ECT\"]}}");
    LeftOut.leaveOut(request, errors(pointer));
    assertThat(request.at("/clinical/completeSections").toString())
        .isEqualTo("[\"SCORES\",\"ECT\"]");
  }

  @Test
  void whatIsLeftOutElsewhereLeavesListsComplete() {
    var request =
        tree("{\"plan\": {\"state\": 1}, \"clinical\": {\"completeSections\": [\"ECT\"]}}");
    LeftOut.leaveOut(request, errors("/plan/state"));
    assertThat(request.toString())
        .isEqualTo("{\"plan\":{},\"clinical\":{\"completeSections\":[\"ECT\"]}}");
  }
}
