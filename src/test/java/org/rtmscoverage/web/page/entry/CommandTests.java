package org.rtmscoverage.web.page.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a button of the form asks for. */
class CommandTests {

  @Test
  void aFormSentWithoutAButtonSendsTheCheck() {
    assertThat(Command.of(null)).isEqualTo(new Command.Check());
    assertThat(Command.of("check")).isEqualTo(new Command.Check());
  }

  @Test
  void rowsAreNamedByTheirList() {
    assertThat(Command.of("add:/clinical/medicationTrials"))
        .isEqualTo(new Command.Add("/clinical/medicationTrials"));
    assertThat(Command.of("add:/clinical/medicationTrials/0/doses"))
        .isEqualTo(new Command.Add("/clinical/medicationTrials/0/doses"));
    assertThat(Command.of("remove:/clinical/scores/12"))
        .isEqualTo(new Command.Remove("/clinical/scores", 12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"redraw", "", "remove:/clinical/scores", "remove:/a/9999", "add:", "add:x", "?"})
  void whatIsNoCommandChangesNothing(String text) {
    assertThat(Command.of(text)).isEqualTo(new Command.Redraw());
  }
}
