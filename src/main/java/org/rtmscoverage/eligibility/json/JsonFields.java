package org.rtmscoverage.eligibility.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.PayerException;
import org.rtmscoverage.eligibility.codes.BenefitCodes;
import org.rtmscoverage.eligibility.codes.VisibleText;
import tools.jackson.databind.JsonNode;

/**
 * The properties of one JSON object, read leniently: a number or truth value is the text it is
 * written as, null is absent, one thing stands for a list of one, and what has another type is left
 * out with a warning that names its place.
 *
 * @param node the object; anything else has no properties
 * @param pointer where it stands
 * @param warnings where oddities are noted
 */
record JsonFields(JsonNode node, String pointer, List<String> warnings) {

  /** A 271 of 200 kilobytes, the largest seen, has fewer than 2,000 rows. */
  static final int LONGEST_LIST = 5_000;

  private static final int MOST_DIGITS = 30;
  private static final Pattern DASHED_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** Hides the content. */
  @Override
  public String toString() {
    return "JsonFields[hidden]";
  }

  /**
   * Reads text.
   *
   * @param name of the property
   * @return without blanks around it; empty if absent
   */
  String text(String name) {
    JsonNode value = node.path(name);
    if (absent(value)) {
      return "";
    }
    String text = said(value);
    if (text == null) {
      warnings.add(pointer + "/" + name + " is not text");
      return "";
    }
    return visible(text);
  }

  /**
   * Reads a code, or the word for it where there is no code.
   *
   * @param name of the property with the code
   * @param wordName of the property with the word
   * @param codes words to codes
   * @return the code, else the word as sent; empty if both are absent
   */
  String code(String name, String wordName, Map<String, String> codes) {
    String code = text(name);
    return code.isEmpty() ? JsonWords.code(codes, text(wordName)) : code;
  }

  /**
   * Reads a number.
   *
   * @param name of the property
   * @return as sent, with a warning if it is none
   */
  String number(String name) {
    String text = text(name);
    if (!text.isEmpty() && BenefitCodes.decimal(text) == null) {
      warnings.add(pointer + "/" + name + " is not a number");
    }
    return text;
  }

  /**
   * Reads a day.
   *
   * @param name of the property
   * @return eight digits, also where dashes stood between them
   */
  String day(String name) {
    return withoutDashes(text(name));
  }

  /**
   * Reads texts.
   *
   * @param name of the property
   * @return those that are not empty
   */
  List<String> texts(String name) {
    JsonNode list = node.path(name);
    if (absent(list)) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    each(
        list,
        pointer + "/" + name,
        (element, at) -> {
          String text = absent(element) ? "" : said(element);
          String visible = text == null ? "" : visible(text);
          if (text == null) {
            warnings.add(at + " is not text");
          } else if (!visible.isEmpty()) {
            texts.add(visible);
          }
        });
    return texts;
  }

  /**
   * Reads an object.
   *
   * @param name of the property
   * @return without properties if absent
   */
  JsonFields object(String name) {
    JsonNode child = node.path(name);
    String at = pointer + "/" + name;
    if (!child.isObject() && !absent(child)) {
      warnings.add(at + " is not an object");
    }
    return new JsonFields(child, at, warnings);
  }

  /**
   * Reads objects.
   *
   * @param name of the property
   * @return each with its own place
   */
  List<JsonFields> objects(String name) {
    JsonNode list = node.path(name);
    if (absent(list)) {
      return List.of();
    }
    List<JsonFields> objects = new ArrayList<>();
    each(
        list,
        pointer + "/" + name,
        (element, at) -> {
          if (element.isObject()) {
            objects.add(new JsonFields(element, at, warnings));
          } else if (!absent(element)) {
            warnings.add(at + " is not an object");
          }
        });
    return objects;
  }

  /**
   * Names the properties that hold one value, not a list or an object.
   *
   * @return in the order sent
   */
  List<String> names() {
    if (node.isEmpty()) {
      return List.of();
    }
    return node.propertyNames().stream()
        .filter(name -> node.path(name).isValueNode())
        .map(VisibleText::of)
        .toList();
  }

  /**
   * Names the properties that hold lists.
   *
   * @return in the order sent
   */
  List<String> lists() {
    return node.propertyNames().stream()
        .filter(name -> node.path(name).isArray())
        .map(VisibleText::of)
        .toList();
  }

  /**
   * Names the properties that hold objects.
   *
   * @return in the order sent
   */
  List<String> objectNames() {
    return node.propertyNames().stream()
        .filter(name -> node.path(name).isObject())
        .map(VisibleText::of)
        .toList();
  }

  /**
   * Reads every property that holds one value.
   *
   * @return those that are not empty, in the order sent
   */
  List<String> all() {
    return names().stream().map(this::text).filter(text -> !text.isEmpty()).toList();
  }

  boolean sent() {
    return node.isObject() && !node.isEmpty();
  }

  /** What is done with an element of a list. */
  @FunctionalInterface
  private interface Element {
    void take(JsonNode element, String at);
  }

  private static void each(JsonNode list, String at, Element element) {
    if (!list.isArray()) {
      element.take(list, at);
      return;
    }
    if (list.size() > LONGEST_LIST) {
      throw PayerException.unreadable("a list in the answer is longer than any answer's should be");
    }
    for (int i = 0; i < list.size(); i++) {
      element.take(list.path(i), at + "/" + i);
    }
  }

  private static boolean absent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  /** Null for what is not text. */
  private static @Nullable String said(JsonNode value) {
    if (value.isNumber()) {
      return digits(value);
    }
    return value.isString() || value.isBoolean() ? value.asString() : null;
  }

  private static String visible(String text) {
    return VisibleText.of(text).strip();
  }

  /** Null for a number so large or so small that nobody meant it. */
  private static @Nullable String digits(JsonNode number) {
    BigDecimal value = number.decimalValue();
    boolean plain =
        value.precision() <= MOST_DIGITS && Math.abs((long) value.scale()) <= MOST_DIGITS;
    return plain ? value.toPlainString() : null;
  }

  private static String withoutDashes(String day) {
    return DASHED_DAY.matcher(day).matches() ? day.replace("-", "") : day;
  }
}
