package org.rtmscoverage.ledger.nemesis.payer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came over the wire.
 *
 * @param path where to
 * @param headers by their names in small letters
 * @param body what was sent
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record Question(String path, Map<String, String> headers, byte[] body) {

  private static final int LONGEST_HEAD = 32 * 1024;
  private static final String END = "\r\n\r\n";
  private static final Pattern MEMBER =
      Pattern.compile(
          "NM1\\*IL\\*1\\*[^~]*\\*MI\\*([^*~]+)|\"(?:memberId|subscriberId)\" *: *\"([^\"]+)\"");

  /** The next one; null if the connection ends first. */
  static @Nullable Question read(InputStream in) throws IOException {
    String head = head(in);
    if (head == null) {
      return null;
    }
    Map<String, String> headers = new TreeMap<>();
    List<String> lines = head.lines().toList();
    for (String line : lines.subList(1, lines.size())) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    byte[] body = in.readNBytes(length);
    String path = lines.getFirst().replaceAll("^[A-Z]+ ([^ ]*) .*$", "$1");
    return body.length < length ? null : new Question(path, headers, body);
  }

  private static @Nullable String head(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    int matched = 0;
    while (matched < END.length()) {
      int next = in.read();
      if (next < 0 || head.size() > LONGEST_HEAD) {
        return null;
      }
      head.write(next);
      matched = next == END.charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  /** About whom it asks; empty if it names nobody. */
  String memberId() {
    Matcher found = MEMBER.matcher(new String(body, StandardCharsets.UTF_8));
    if (!found.find()) {
      return "";
    }
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  /** Hides what was asked. */
  @Override
  public String toString() {
    return "Question[hidden]";
  }
}
