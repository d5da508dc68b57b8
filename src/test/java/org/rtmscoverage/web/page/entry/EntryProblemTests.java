package org.rtmscoverage.web.page.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.web.page.entry.ShippedCatalog.tree;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.web.page.form.FormView;
import org.rtmscoverage.web.view.ProblemErrorView;

/** Errors make sense away from their fields. */
class EntryProblemTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/member/dateOfBirth | Member, date of birth",
        "/member/subscriber/lastName | Subscriber, last name",
        "/serviceDate | Treatment, date of service",
        "/clinical/medicationTrials/1/startDate | Medication trial 2, start date",
        "/clinical/medicationTrials/0/doses/2/from | Medication trial 1, doses 3, from",
        "/clinical/safetyDetails/0 | Safety detail 1",
        "/treatment/allowedAmounts/90867 | Treatment, allowed amounts, 90867",
        "/clinical/currentEpisodeStart | Diagnosis, current episode began",
        "/nothing/known | The check"
      })
  void fieldIsNamedInWords(String pointer, String words) {
    assertThat(EntryProblem.where(pointer)).isEqualTo(words);
  }

  @Test
  void errorsStandInTheOrderOfTheForm() {
    var form =
        FormView.of(tree("{}"))
            .with(
                List.of(
                    error("/authorizationsOnFile/0/to"),
                    error("/clinical/scores/0/date"),
                    error("/serviceDate"),
                    error("/member/memberId")));
    assertThat(EntryProblem.of(form))
        .extracting(EntryProblem::where)
        .containsExactly(
            "Member, member id",
            "Treatment, date of service",
            "Score 1, date",
            "Authorization 1, to");
  }

  private static ProblemErrorView error(String pointer) {
    return new ProblemErrorView(pointer, "is wrong", "Mend it.", Owner.BILLING);
  }
}
