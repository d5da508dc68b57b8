package org.rtmscoverage.web.page.entry;

import java.util.List;
import org.rtmscoverage.web.page.form.Choice;

/**
 * A statement somebody has to give.
 *
 * @param at JSON pointer to it
 * @param key key it is given under
 * @param question what to ask
 * @param named whether a name is asked for
 * @param roles roles that may state it
 */
public record StatementRow(
    String at, String key, String question, boolean named, List<Choice> roles) {
  /** Keeps a copy. */
  public StatementRow {
    roles = List.copyOf(roles);
  }
}
