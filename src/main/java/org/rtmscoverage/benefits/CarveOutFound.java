package org.rtmscoverage.benefits;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another entity that runs the behavioural benefits.
 *
 * @param name its name
 * @param role its role
 * @param payerId electronic payer id; null if not said
 * @param telephones telephones; empty if none
 * @param state CALL_NEEDED, FOLLOWED or RULED_OUT
 * @param source where it stood
 */
public record CarveOutFound(
    String name,
    String role,
    @Nullable String payerId,
    List<String> telephones,
    String state,
    String source) {
  /** Keeps copies of what it is given. */
  public CarveOutFound {
    telephones = List.copyOf(telephones);
  }
}
