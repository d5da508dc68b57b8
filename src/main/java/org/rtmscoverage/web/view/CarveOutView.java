package org.rtmscoverage.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.CarveOutState;

/**
 * Another entity that runs the behavioural benefits.
 *
 * @param name its name
 * @param role its role
 * @param payerId its electronic payer id
 * @param telephones telephones
 * @param state whether it was asked
 * @param source where it stood
 */
public record CarveOutView(
    String name,
    String role,
    @Nullable String payerId,
    List<String> telephones,
    CarveOutState state,
    String source) {
  /** Keeps copies of what it is given. */
  public CarveOutView {
    telephones = List.copyOf(telephones);
  }
}
