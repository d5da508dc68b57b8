package org.rtmscoverage.payer.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rtmscoverage.payer.NearNames;
import tools.jackson.databind.JsonNode;

/**
 * Checks of single values that a schema cannot make; values the schema has refused are passed over.
 *
 * @param document the file
 * @param problems where mistakes go
 */
record WordCheck(YamlDocument document, Problems problems) {

  private static final Set<String> DATES =
      Set.of(
          "effectiveFrom", "effectiveTo", "reviewedOn", "from", "to", "serviceFrom", "serviceTo");

  /** Each text of a list, or the text itself, must be a known word. */
  void known(String pointer, Collection<String> words, String place) {
    var value = document.root().at(pointer);
    if (value.isArray()) {
      for (int at = 0; at < value.size(); at++) {
        known(pointer + "/" + at, words, place);
      }
    } else if (value.isString() && !words.contains(value.stringValue())) {
      unknown(pointer, value.stringValue(), words, place);
    }
  }

  /** Tells that a word is not known, and which may be meant. */
  void unknown(String pointer, String given, Collection<String> words, String place) {
    problem(
        pointer,
        "'"
            + given
            + "' is not in "
            + place
            + "; right would be a word of it: "
            + likely(given, words));
  }

  private static String likely(String given, Collection<String> words) {
    var near = NearNames.nearest(given, words, 3);
    if (!near.isEmpty()) {
      return String.join(", ", near);
    }
    var start = given.substring(0, Math.min(4, given.length())).toLowerCase(Locale.ROOT);
    var alike = new TreeSet<>(words);
    alike.removeIf(word -> !word.toLowerCase(Locale.ROOT).startsWith(start));
    return String.join(", ", alike.isEmpty() ? new TreeSet<>(words) : alike);
  }

  /** The days of the calendar must exist, everywhere in the file. */
  void dates() {
    dates(document.root(), "");
  }

  /** A citation of another document must say how near to the payer's words that one is. */
  void grades() {
    for (String pointer : document.lines().keySet()) {
      var cited = document.root().at(pointer);
      if (pointer.endsWith("/citation") && cited.has("title") && !cited.has("grade")) {
        problem(
            pointer,
            "the citation names another document and not its grade; right would be grade beside"
                + " title");
      }
    }
  }

  private void dates(JsonNode node, String pointer) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      var below = YamlDocument.below(pointer, entry.getKey());
      var text = entry.getValue().stringValue("");
      if (DATES.contains(entry.getKey())
          && text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
          && date(below).isEmpty()) {
        problem(
            below, "'" + text + "' is not a day of the calendar; right would be a day that exists");
      }
      dates(entry.getValue(), below);
    }
    for (int at = 0; node.isArray() && at < node.size(); at++) {
      dates(node.get(at), pointer + "/" + at);
    }
  }

  /** A date, if one stands there. */
  Optional<LocalDate> date(String pointer) {
    try {
      return Optional.of(LocalDate.parse(document.root().at(pointer).stringValue("")));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** A first day must not be after its last day. */
  void span(String from, String to) {
    date(from)
        .ifPresent(
            first ->
                date(to)
                    .filter(first::isAfter)
                    .ifPresent(
                        last ->
                            problem(
                                to,
                                "the last day "
                                    + last
                                    + " is before the first, "
                                    + first
                                    + "; right would be that day or a later one")));
  }

  /** A text must be what the file's place says. */
  void same(String pointer, String expected, String reason) {
    var value = document.root().at(pointer);
    if (value.isString() && !value.stringValue().equals(expected)) {
      problem(
          pointer,
          "'"
              + value.stringValue()
              + "' and "
              + reason
              + " '"
              + expected
              + "' differ; right would be the same");
    }
  }

  /** One number must not exceed another. */
  void atMost(String pointer, String limit) {
    var value = document.root().at(pointer);
    var most = document.root().at(limit);
    if (value.isInt() && most.isInt() && value.intValue() > most.intValue()) {
      problem(
          pointer,
          value.intValue()
              + " exceeds "
              + limit.substring(limit.lastIndexOf('/') + 1)
              + " "
              + most.intValue()
              + "; right would be at most that");
    }
  }

  void problem(String pointer, String text) {
    problems.add(document, pointer, text);
  }
}
