package org.rtmscoverage.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another entity a row names.
 *
 * @param role its role
 * @param name its name
 * @param payerId its electronic payer id
 * @param telephones telephones
 */
public record RelatedEntityView(
    String role, @Nullable String name, @Nullable String payerId, List<String> telephones) {
  /** Keeps copies of what it is given. */
  public RelatedEntityView {
    telephones = List.copyOf(telephones);
  }
}
