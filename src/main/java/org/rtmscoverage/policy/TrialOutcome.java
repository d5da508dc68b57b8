package org.rtmscoverage.policy;

/** How a medication or psychotherapy trial ended. */
public enum TrialOutcome {
  /** No meaningful change. */
  NO_RESPONSE("no response"),
  /** Some change, short of response: a failure unless the policy defines response. */
  PARTIAL_RESPONSE("partial response"),
  /** Response, even with later relapse. */
  RESPONSE("response"),
  /** Stopped because of side effects. */
  INTOLERANCE("intolerance"),
  /** Not in the record. */
  NOT_RECORDED("not recorded");

  private final String words;

  TrialOutcome(String words) {
    this.words = words;
  }

  /** The outcome in words. */
  String words() {
    return words;
  }
}
