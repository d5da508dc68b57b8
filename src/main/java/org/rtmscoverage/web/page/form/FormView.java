package org.rtmscoverage.web.page.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.web.view.ProblemErrorView;
import tools.jackson.databind.JsonNode;

/** A form as it is drawn: what was typed so far, and what is wrong with it, by JSON pointer. */
public final class FormView {

  /** Properties of requests that hold days; whatever else looks like one is left as it is. */
  static final Set<String> DAYS =
      Set.of(
          "acceptedFrom",
          "acceptedTo",
          "closures",
          "currentEpisodeStart",
          "date",
          "dateOfBirth",
          "decidedOn",
          "endDate",
          "firstSession",
          "from",
          "lastDate",
          "lastSession",
          "relapseDate",
          "responseHeldUntil",
          "serviceDate",
          "serviceFrom",
          "serviceTo",
          "startDate",
          "to",
          "usedAsOf");

  private final JsonNode typed;
  private final Map<String, FieldError> errors;

  private FormView(JsonNode typed, Map<String, FieldError> errors) {
    this.typed = typed;
    this.errors = errors;
  }

  /**
   * A form with what was typed.
   *
   * @param typed the request so far, as {@link FormReader} made it
   * @return the form without errors
   */
  public static FormView of(JsonNode typed) {
    return new FormView(typed, Map.of());
  }

  /**
   * The form with what is wrong. What is wrong with one of several words of a field is wrong with
   * the field.
   *
   * @param found errors by JSON pointer
   * @return the same form, with errors
   */
  public FormView with(List<ProblemErrorView> found) {
    var byPointer = new HashMap<String, FieldError>();
    found.stream()
        .map(FieldError::of)
        .map(error -> new FieldError(field(error.pointer()), error.text()))
        .forEach(error -> byPointer.putIfAbsent(error.pointer(), error));
    return new FormView(typed, Map.copyOf(byPointer));
  }

  private String field(String pointer) {
    var end = pointer.lastIndexOf('/');
    if (end < 1) {
      return pointer;
    }
    var list = typed.at(pointer.substring(0, end));
    return list.isArray() && typed.at(pointer).isValueNode() ? pointer.substring(0, end) : pointer;
  }

  /**
   * What was typed into a field.
   *
   * @param pointer the field's name
   * @return days as people write them, lists with commas; empty if nothing
   */
  public String value(String pointer) {
    var node = typed.at(pointer);
    if (node.isArray()) {
      return String.join(", ", node.valueStream().map(item -> text(pointer, item)).toList());
    }
    return node.isObject() ? "" : text(pointer, node);
  }

  private static String text(String pointer, JsonNode node) {
    var text = node.asString("");
    return DAYS.contains(FormPointers.property(pointer)) ? UsDates.toUs(text) : text;
  }

  /**
   * Whether a choice is the one taken, or one of those taken.
   *
   * @param pointer the field's name
   * @param choice what it would hold
   * @return true if it does
   */
  public boolean has(String pointer, String choice) {
    var node = typed.at(pointer);
    return node.isArray()
        ? node.valueStream().anyMatch(one -> one.asString("").equals(choice))
        : node.asString("").equals(choice);
  }

  /**
   * What is wrong with a field.
   *
   * @param pointer the field's name
   * @return what is wrong and what to do; null if nothing
   */
  public @Nullable String error(String pointer) {
    var error = errors.get(pointer);
    return error == null ? null : error.text();
  }

  /**
   * Whether anything is wrong at a place or below it.
   *
   * @param pointer a place of the request
   * @return true if so
   */
  public boolean isWrongIn(String pointer) {
    return errors.keySet().stream()
        .anyMatch(at -> at.equals(pointer) || at.startsWith(pointer + "/"));
  }

  /**
   * Everything that is wrong, by place, for a summary above the form.
   *
   * @return in the order of the places
   */
  public List<FieldError> errors() {
    return errors.values().stream().sorted().toList();
  }

  /**
   * Rows of a list.
   *
   * @param pointer the list's place
   * @param least how many at least, blank ones among them
   * @return their numbers from 0
   */
  public List<Integer> rows(String pointer, int least) {
    return IntStream.range(0, Math.max(least, typed.at(pointer).size())).boxed().toList();
  }

  /**
   * The id of a field on its page.
   *
   * @param pointer the field's name
   * @return letters, digits and hyphens
   */
  public String id(String pointer) {
    return "f" + pointer.replace('/', '-');
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "FormView[hidden]";
  }
}
