package org.rtmscoverage.payer;

/**
 * A name that several payers share, each for its own states: Original Medicare by the contractor of
 * the state of service, TRICARE by the region the member lives in.
 *
 * @param alias the shared name in the form of an id, for example medicare
 * @param name the shared name as clinics know it
 * @param by whose state tells the payers apart
 */
public record Jurisdiction(String alias, String name, By by) {

  /** Whose state decides. */
  public enum By {
    /** The state where the service is given. */
    SERVICE_STATE("provider.serviceState"),
    /** The state the member lives in. */
    MEMBER_STATE("member.state");

    private final String property;

    By(String property) {
      this.property = property;
    }

    /**
     * The property of a request that holds the state.
     *
     * @return path of the property, with dots
     */
    public String property() {
      return property;
    }
  }
}
