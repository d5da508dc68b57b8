package org.rtmscoverage.web.view;

import java.util.List;

/**
 * A statement a policy asks for.
 *
 * @param key key it is given under
 * @param question the question to put to that person
 * @param roles roles that may state it; empty for any
 */
public record AttestationQuestionView(String key, String question, List<String> roles) {
  /** Keeps copies of what it is given. */
  public AttestationQuestionView {
    roles = List.copyOf(roles);
  }
}
