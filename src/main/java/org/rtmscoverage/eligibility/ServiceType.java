package org.rtmscoverage.eligibility;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.codes.ServiceTypeNames;

/**
 * A service type a row speaks of.
 *
 * @param code X12 service type code as sent
 * @param name its meaning in words; null if we do not know the code
 */
public record ServiceType(String code, @Nullable String name) {

  /**
   * A service type by its code.
   *
   * @param code X12 service type code
   * @return with its meaning, where we know the code
   */
  public static ServiceType of(String code) {
    return new ServiceType(code, ServiceTypeNames.name(code));
  }
}
