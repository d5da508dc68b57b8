package org.rtmscoverage.web.page.directory;

import java.util.ArrayList;
import java.util.List;

/** Marks the words that differ between two texts, by their longest common sequence. */
public final class WordDiff {

  /** Longer texts are marked as a whole: nobody reads such a difference word by word. */
  private static final int MOST_WORDS = 400;

  private WordDiff() {}

  /**
   * A piece of a text.
   *
   * @param text words with blanks between them
   * @param same whether the other text holds it too
   */
  public record Piece(String text, boolean same) {}

  /** The words of a text that the other one does not hold at their place. */
  static List<Piece> marked(String text, String other) {
    var mine = words(text);
    var theirs = words(other);
    return pieces(mine, kept(mine, theirs));
  }

  private static String[] words(String text) {
    return text.isBlank() ? new String[0] : text.strip().split("\\s+", -1);
  }

  private static boolean[] kept(String[] mine, String[] theirs) {
    var kept = new boolean[mine.length];
    if (mine.length > MOST_WORDS || theirs.length > MOST_WORDS) {
      return kept;
    }
    var longest = longest(mine, theirs);
    for (int i = 0, j = 0; i < mine.length && j < theirs.length; ) {
      if (mine[i].equals(theirs[j])) {
        kept[i] = true;
        i++;
        j++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return kept;
  }

  /** Lengths of the longest common sequence of what is left from each pair of places. */
  private static int[][] longest(String[] mine, String[] theirs) {
    var longest = new int[mine.length + 1][theirs.length + 1];
    for (int i = mine.length - 1; i >= 0; i--) {
      for (int j = theirs.length - 1; j >= 0; j--) {
        longest[i][j] =
            mine[i].equals(theirs[j])
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    return longest;
  }

  private static List<Piece> pieces(String[] words, boolean[] kept) {
    List<Piece> pieces = new ArrayList<>();
    for (int from = 0, to; from < words.length; from = to) {
      to = from + 1;
      while (to < words.length && kept[to] == kept[from]) {
        to++;
      }
      pieces.add(new Piece(String.join(" ", List.of(words).subList(from, to)), kept[from]));
    }
    return pieces;
  }
}
