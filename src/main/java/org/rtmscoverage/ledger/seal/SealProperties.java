package org.rtmscoverage.ledger.seal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The secrets of the ledger, as configured and not yet checked; {@link LedgerKeys} checks them.
 *
 * @param encryptionKeys base64 of 32 bytes each, newest first; from the environment {@code
 *     RTMSCOVERAGE_LEDGER_ENCRYPTION_KEYS}, separated by commas; empty if not set
 * @param lookupKey base64 of 32 bytes; from the environment {@code RTMSCOVERAGE_LEDGER_LOOKUP_KEY};
 *     null if not set. It stays the same for the life of a store: with another one nothing stored
 *     before is found, and the audit trail no longer proves right
 */
@ConfigurationProperties("rtmscoverage.ledger")
public record SealProperties(
    @DefaultValue List<String> encryptionKeys, @Nullable String lookupKey) {

  /** Copies the list. */
  public SealProperties {
    encryptionKeys = List.copyOf(encryptionKeys);
  }

  /** Hides the keys. */
  @Override
  public String toString() {
    return "SealProperties[hidden]";
  }
}
