package org.rtmscoverage.ledger.seal;

import java.io.Serial;

/**
 * A sealed text does not open. Says which way it fails and nothing else: no data, no context, no
 * cause. A text whose mark of its key was changed looks like one of a key that is not configured.
 */
public final class SealBrokenException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private SealBrokenException(String message) {
    super(message);
  }

  static SealBrokenException damaged() {
    return new SealBrokenException(
        "sealed data were changed, cut short or moved to another place in the store");
  }

  static SealBrokenException keyMissing() {
    return new SealBrokenException(
        "the key these data were sealed with is not configured; add it, after the newest, to "
            + KeySetting.ENCRYPTION);
  }

  static SealBrokenException unknownForm() {
    return new SealBrokenException("the sealed data have a form that this version does not know");
  }
}
