package org.rtmscoverage.eligibility.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rtmscoverage.eligibility.PayerException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns the bytes of an answer into a tree. A byte-order mark and UTF-16 are understood; bytes that
 * are not UTF-8 are read as ISO-8859-1, because the codes and numbers are the same in both.
 */
final class JsonBody {

  /** The raw 271, which some answers repeat, is one string. */
  private static final int LONGEST_STRING = 4_000_000;

  /** An exponent beyond an int gets past the parser's own limits. */
  private static final String TOO_LARGE = "a number in the answer is too large";

  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxNestingDepth(60)
          .maxNumberLength(100)
          .maxNameLength(200)
          .maxStringLength(LONGEST_STRING)
          .build();

  private final JsonMapper json =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(CONSTRAINTS)
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /**
   * Reads a body.
   *
   * @param body as it came over the wire
   * @param warnings where oddities are noted
   * @return a JSON object
   * @throws PayerException if it is none
   */
  JsonNode read(byte[] body, List<String> warnings) {
    JsonNode tree = tree(body, warnings);
    if (tree.isMissingNode()) {
      throw PayerException.unreadable("the answer is empty");
    }
    if (!tree.isObject()) {
      throw PayerException.unreadable("the answer is not a JSON object");
    }
    return tree;
  }

  // an exception of the parser may quote what was sent, so none of them is kept
  private JsonNode tree(byte[] body, List<String> warnings) {
    try {
      return json.readTree(body);
    } catch (StreamConstraintsException _) {
      throw PayerException.unreadable(
          "the answer is nested too deeply, or a name, number or text in it is too long");
    } catch (UnexpectedEndOfInputException _) {
      throw PayerException.unreadable("the answer is cut off");
    } catch (NumberFormatException _) {
      throw PayerException.unreadable(TOO_LARGE);
    } catch (JacksonException _) {
      if (utf8(body)) {
        throw PayerException.unreadable("the answer is not JSON");
      }
    }
    try {
      JsonNode tree = json.readTree(new String(body, StandardCharsets.ISO_8859_1));
      warnings.add("the answer is not in UTF-8; it was read as ISO-8859-1");
      return tree;
    } catch (NumberFormatException _) {
      throw PayerException.unreadable(TOO_LARGE);
    } catch (JacksonException _) {
      throw PayerException.unreadable("the answer is not JSON");
    }
  }

  private static boolean utf8(byte[] body) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
