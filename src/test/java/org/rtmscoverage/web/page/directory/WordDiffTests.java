package org.rtmscoverage.web.page.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rtmscoverage.web.page.directory.WordDiff.Piece;

class WordDiffTests {

  @Test
  void wordsThatBothHoldAreTheSame() {
    assertThat(WordDiff.marked("at least 4 trials", "at least 2 trials"))
        .containsExactly(
            new Piece("at least", true), new Piece("4", false), new Piece("trials", true));
    assertThat(WordDiff.marked("at least 2 trials", "at least 4 trials"))
        .containsExactly(
            new Piece("at least", true), new Piece("2", false), new Piece("trials", true));
  }

  @Test
  void wholeTextIsNewWhereNoneWas() {
    assertThat(WordDiff.marked("navigated TMS", ""))
        .containsExactly(new Piece("navigated TMS", false));
    assertThat(WordDiff.marked("", "navigated TMS")).isEmpty();
  }

  @Test
  void bothSidesKeepTheSameWords() {
    var was = "rTMS or deep TMS for adults";
    var is = "deep TMS or theta burst for adults and others";
    assertThat(kept(was, is)).isEqualTo(kept(is, was)).contains("for adults");
  }

  private static String kept(String text, String other) {
    return String.join(
        " ", WordDiff.marked(text, other).stream().filter(Piece::same).map(Piece::text).toList());
  }

  @Test
  void endlessTextIsMarkedAsAWhole() {
    var endless = "word ".repeat(500).strip();
    assertThat(WordDiff.marked(endless, endless + " more"))
        .containsExactly(new Piece(endless, false));
  }
}
