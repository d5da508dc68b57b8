package org.rtmscoverage.web.page.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.web.view.ProblemErrorView;

class FieldNamesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /answer             | is missing         | Give it. | What was answered: is missing | Give it.
          /procedureCodes/1   | is not well formed | Mend it. | For these codes: is not well formed | Mend it.
          /unitsByCode/90868  | is too large       | Mend it. | Units of 90868: is too large  | Mend it.
          /to                 | lies before from   | Mend it. | Approved to: lies before the start | Mend it.
          /from               | is missing for what was certified | Give it. | Approved from: is missing for what was approved | Give it.
          /answeredAt         | is missing         | Give it, with seconds and an offset. | When: is missing | Choose the day and the time.
          /dateOfBirth        | is not well formed | Write a day. | Birth date: is not a date | Write a day.
          /outcome            | is not a word known here | Use one of DONE. | Outcome: is not a word known here | Choose from the list.
          /cursor             | is no cursor of this service | Give nextCursor. | Page of the list: is no longer known | Show all, and begin again.
          /elsewhere          | is missing         | Give it. | is missing | Give it.
          """)
  void errorIsNamedByItsField(
      String pointer, String message, String fix, String named, String mended) {
    var error = new ProblemErrorView(pointer, message, fix, Owner.BILLING);
    assertThat(FieldNames.in(List.of(error)))
        .containsExactly(new ProblemErrorView(pointer, named, mended, Owner.BILLING));
  }
}
