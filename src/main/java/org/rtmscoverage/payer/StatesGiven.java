package org.rtmscoverage.payer;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The states that tell payers of one name apart.
 *
 * @param service two-letter state where the service is given; null if not known
 * @param member two-letter state the member lives in; null if not known
 */
public record StatesGiven(@Nullable String service, @Nullable String member) {

  /**
   * The states, the District of Columbia and the territories, as the postal service writes them.
   */
  public static final Set<String> STATES =
      Set.of(
          ("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ"
                  + " NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR VI GU AS MP")
              .split(" "));

  /** No state is known. */
  public static final StatesGiven NONE = new StatesGiven(null, null);

  /** The state that decides for a shared name; null if not known. */
  @Nullable String of(Jurisdiction.By by) {
    return switch (by) {
      case SERVICE_STATE -> service;
      case MEMBER_STATE -> member;
    };
  }

  /**
   * Whether a payer serves there, as far as its file lists states.
   *
   * @param payer the payer
   * @return null if no state decides: the file lists none, or none is known
   */
  public @Nullable Boolean served(Payer payer) {
    Jurisdiction shared = payer.jurisdiction();
    boolean silent =
        payer.states().isEmpty()
            || (shared == null ? service == null && member == null : of(shared.by()) == null);
    return silent ? null : mayServe(payer);
  }

  /** Whether a payer may serve there; what is not known rules nothing out. */
  boolean mayServe(Payer payer) {
    Set<String> served = payer.states();
    Jurisdiction shared = payer.jurisdiction();
    if (served.isEmpty()) {
      return true;
    }
    if (shared != null) {
      String state = of(shared.by());
      return state == null || served.contains(state);
    }
    return (service == null && member == null)
        || (service != null && served.contains(service))
        || (member != null && served.contains(member));
  }
}
