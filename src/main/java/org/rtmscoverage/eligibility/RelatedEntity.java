package org.rtmscoverage.eligibility;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another entity a row names.
 *
 * @param role PAYER, THIRD_PARTY_ADMINISTRATOR, VENDOR, MANAGED_CARE, UTILIZATION_MANAGEMENT, or
 *     the code as sent
 * @param name null if not sent
 * @param payerId electronic payer id; null if not sent
 * @param telephones telephones; empty if none
 */
public record RelatedEntity(
    String role, @Nullable String name, @Nullable String payerId, List<String> telephones) {
  /** Keeps copies of what it is given. */
  public RelatedEntity {
    telephones = List.copyOf(telephones);
  }
}
