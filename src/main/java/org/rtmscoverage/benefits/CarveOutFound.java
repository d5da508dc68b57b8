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
 * @param state whether it was asked
 * @param source where it stood
 */
public record CarveOutFound(
    String name,
    String role,
    @Nullable String payerId,
    List<String> telephones,
    CarveOutState state,
    String source) {
  /** Keeps copies of what it is given. */
  public CarveOutFound {
    telephones = List.copyOf(telephones);
  }

  /**
   * The one the payer's file names.
   *
   * @param name its name
   * @param payerId electronic payer id; null if not known
   * @param telephone its telephone; null if not known
   * @return a carve-out to be followed
   */
  public static CarveOutFound ofFile(
      String name, @Nullable String payerId, @Nullable String telephone) {
    return new CarveOutFound(
        name,
        "PAYER_FILE",
        payerId,
        telephone == null ? List.of() : List.of(telephone),
        CarveOutState.CALL_NEEDED,
        "the payer's file");
  }

  /**
   * Whether the entity was asked by a second inquiry and answered.
   *
   * @return true if its answer is here
   */
  public boolean isFollowed() {
    return state == CarveOutState.FOLLOWED;
  }

  /**
   * The same entity, asked by a second inquiry.
   *
   * @return with state FOLLOWED
   */
  public CarveOutFound followed() {
    return new CarveOutFound(name, role, payerId, telephones, CarveOutState.FOLLOWED, source);
  }
}
