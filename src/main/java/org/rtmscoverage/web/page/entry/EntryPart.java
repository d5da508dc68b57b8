package org.rtmscoverage.web.page.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the clinical history, ready to be drawn.
 *
 * @param word its name in ids and templates
 * @param title what it is called
 * @param asked what the policy asks of it; empty if nothing
 * @param open whether it is to be seen at once
 * @param section name of the list that can be declared complete; null if there is none
 */
public record EntryPart(
    String word, String title, List<String> asked, boolean open, @Nullable String section) {
  /** Keeps a copy. */
  public EntryPart {
    asked = List.copyOf(asked);
  }
}
