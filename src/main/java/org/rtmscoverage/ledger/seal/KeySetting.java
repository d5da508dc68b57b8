package org.rtmscoverage.ledger.seal;

/** Where an operator sets a key, so that a message can say where to mend it. */
enum KeySetting {
  ENCRYPTION("rtmscoverage.ledger.encryption-keys", "RTMSCOVERAGE_LEDGER_ENCRYPTION_KEYS"),
  LOOKUP("rtmscoverage.ledger.lookup-key", "RTMSCOVERAGE_LEDGER_LOOKUP_KEY");

  private static final String MEND = "; make keys with: java -jar rtms-coverage.jar new-keys";

  private final String property;
  private final String variable;

  KeySetting(String property, String variable) {
    this.property = property;
    this.variable = variable;
  }

  /** What the setting as a whole lacks. */
  LedgerKeyException problem(String what) {
    return new LedgerKeyException(this + " " + what + MEND);
  }

  /** What is wrong with one key, counted from 0 in the list, from 1 in the message. */
  LedgerKeyException problem(int index, String what) {
    return problem(this == LOOKUP ? what : "has a key, number " + (index + 1) + ", which " + what);
  }

  /** The line that sets it in an environment file. */
  String line(String value) {
    return variable + "=" + value;
  }

  @Override
  public String toString() {
    return property + " (environment variable " + variable + ")";
  }
}
