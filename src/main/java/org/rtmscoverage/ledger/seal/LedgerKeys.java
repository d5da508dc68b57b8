package org.rtmscoverage.ledger.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of the ledger, checked: those that member data is encrypted with, and the one that
 * look-ups and the audit chain are derived from.
 */
public final class LedgerKeys {

  /** Not secrets: anybody can compute them, so only the profile sandbox may use them. */
  private static final RawKey DEMO_ENCRYPTION =
      RawKey.ofPublicSentence("rtms-coverage sandbox: everybody knows this encryption key");

  private static final RawKey DEMO_LOOKUP =
      RawKey.ofPublicSentence("rtms-coverage sandbox: everybody knows this lookup key");

  private final List<RawKey> encryption;
  private final RawKey lookup;

  /**
   * Checks every key.
   *
   * @param properties the keys as configured; in the sandbox, if none is set, well-known demo keys
   *     stand in
   * @param sandbox whether the profile {@code sandbox} is active, which alone may use demo keys
   * @throws LedgerKeyException if a key is missing, is not base64 of 32 bytes, is weak, stands
   *     twice, or is a demo key outside the sandbox
   */
  public LedgerKeys(SealProperties properties, boolean sandbox) {
    var encryptionTexts = properties.encryptionKeys();
    var lookupText = properties.lookupKey() == null ? "" : properties.lookupKey();
    if (sandbox && lookupText.isBlank() && isMissing(encryptionTexts)) {
      encryption = List.of(DEMO_ENCRYPTION);
      lookup = DEMO_LOOKUP;
      return;
    }
    encryption = encryptionKeys(encryptionTexts);
    lookup = lookupKey(lookupText);
    refuseDoubles();
    if (!sandbox) {
      refuseDemoKeys();
    }
  }

  /**
   * New random keys, as lines of an environment file.
   *
   * @return {@code RTMSCOVERAGE_LEDGER_ENCRYPTION_KEYS=...} and {@code
   *     RTMSCOVERAGE_LEDGER_LOOKUP_KEY=...}, each with one key; secrets, for standard output only
   */
  public static List<String> newEnvironmentLines() {
    return Stream.of(KeySetting.values())
        .map(setting -> setting.line(RawKey.random().base64()))
        .toList();
  }

  /** What member data is encrypted with, newest first; at least one. */
  List<RawKey> encryption() {
    return encryption;
  }

  /** What the keys of look-ups and of the audit chain are derived from. */
  RawKey lookup() {
    return lookup;
  }

  private static boolean isMissing(List<String> texts) {
    return texts.stream().allMatch(String::isBlank);
  }

  private static List<RawKey> encryptionKeys(List<String> texts) {
    if (isMissing(texts)) {
      throw KeySetting.ENCRYPTION.problem("is not set");
    }
    var keys = new ArrayList<RawKey>();
    for (var text : texts) {
      if (text.isBlank()) { // else an older key would silently become the newest
        throw KeySetting.ENCRYPTION.problem(keys.size(), "is blank");
      }
      keys.add(RawKey.read(KeySetting.ENCRYPTION, keys.size(), text));
    }
    return List.copyOf(keys);
  }

  private static RawKey lookupKey(String text) {
    if (text.isBlank()) {
      throw KeySetting.LOOKUP.problem("is not set");
    }
    return RawKey.read(KeySetting.LOOKUP, 0, text);
  }

  private void refuseDoubles() {
    for (int i = 0; i < encryption.size(); i++) {
      var key = encryption.get(i);
      if (encryption.subList(0, i).stream().anyMatch(key::sameAs)) {
        throw KeySetting.ENCRYPTION.problem(i, "stands there twice");
      }
    }
    if (encryption.stream().anyMatch(lookup::sameAs)) {
      throw KeySetting.LOOKUP.problem("is also one of " + KeySetting.ENCRYPTION);
    }
  }

  private void refuseDemoKeys() {
    var why = "is a demo key that everybody knows, for the profile sandbox only";
    for (int i = 0; i < encryption.size(); i++) {
      if (isDemo(encryption.get(i))) {
        throw KeySetting.ENCRYPTION.problem(i, why);
      }
    }
    if (isDemo(lookup)) {
      throw KeySetting.LOOKUP.problem(why);
    }
  }

  private static boolean isDemo(RawKey key) {
    return key.sameAs(DEMO_ENCRYPTION) || key.sameAs(DEMO_LOOKUP);
  }

  /** Hides the keys. */
  @Override
  public String toString() {
    return "LedgerKeys[hidden]";
  }
}
