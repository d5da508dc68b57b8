package org.rtmscoverage.eligibility.fhir;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.rtmscoverage.eligibility.PayerException;
import org.rtmscoverage.eligibility.codes.VisibleText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at an answer before the FHIR library does, which follows nesting by recursion: refuses what
 * is no JSON object, is nested too deep or holds a number too long to reckon with, and leaves out
 * every narrative, whose XHTML nests on its own.
 */
final class FhirJson {

  /** A benefit's coding in a Bundle lies 16 deep. */
  private static final int DEEPEST = 60;

  /** Objects and lists; an answer of a megabyte has some 20,000. */
  private static final int MOST_PARTS = 30_000;

  /** Narrative, and what has no name, at which the library stumbles. */
  private static final Set<String> LEFT_OUT = Set.of("div", "");

  private static final String REPLACEMENT = "\ufffd";
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,18})?(?:[eE][+-]?\\d{1,2})?");

  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .build();

  /**
   * Checks and cleans an answer.
   *
   * @param body as it came over the wire
   * @return one JSON object
   * @throws PayerException if it is none
   */
  String cleaned(byte[] body) {
    String text = text(body);
    if (text.isEmpty()) {
      throw PayerException.unreadable("the answer is empty");
    }
    if (!text.startsWith("{")) {
      throw PayerException.unreadable("the answer is not JSON");
    }
    StringWriter cleaned = new StringWriter(text.length());
    try (JsonParser from = mapper.createParser(text);
        JsonGenerator to = mapper.createGenerator(cleaned)) {
      int parts = 0;
      for (JsonToken token = from.nextToken(); token != null; token = from.nextToken()) {
        parts += copy(token, from, to).isStructStart() ? 1 : 0;
        if (parts > MOST_PARTS) {
          throw PayerException.unreadable("the answer has more parts than any answer should");
        }
      }
    } catch (JacksonException _) {
      // its text quotes what was sent
      throw PayerException.unreadable("the answer is not well-formed JSON, or nested too deep");
    }
    return cleaned.toString();
  }

  private static String text(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    if (text.contains(REPLACEMENT)) {
      text = new String(body, StandardCharsets.ISO_8859_1);
    }
    return (text.startsWith("\ufeff") ? text.substring(1) : text).strip();
  }

  /** Copies a value, with its name if it has one; null is what was not sent. */
  private static JsonToken copy(JsonToken token, JsonParser from, JsonGenerator to) {
    if (token != JsonToken.PROPERTY_NAME) {
      value(token, from, to);
      return token;
    }
    String name = from.currentName();
    JsonToken value = from.nextToken();
    if (value == null || value == JsonToken.VALUE_NULL) {
      return token;
    }
    if (LEFT_OUT.contains(name)) {
      from.skipChildren();
      return token;
    }
    to.writeName(name);
    value(value, from, to);
    return value;
  }

  private static void value(JsonToken token, JsonParser from, JsonGenerator to) {
    if (token.isNumeric() && !NUMBER.matcher(from.getString()).matches()) {
      throw PayerException.unreadable("the answer holds a number too long to be read");
    }
    if (token == JsonToken.VALUE_STRING) {
      to.writeString(VisibleText.of(from.getString()));
    } else {
      to.copyCurrentEventExact(from);
    }
  }
}
