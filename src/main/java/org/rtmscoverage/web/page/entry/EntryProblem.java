package org.rtmscoverage.web.page.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.rtmscoverage.web.page.form.FieldError;
import org.rtmscoverage.web.page.form.FormView;

/**
 * Something to mend, named so that it makes sense away from its field.
 *
 * @param id the field's id on the page
 * @param where which field, in words
 * @param text what is wrong and what to do
 */
public record EntryProblem(String id, String where, String text) {

  /** Parts of the form in reading order, with what one of them is called. */
  private static final List<Map.Entry<String, String>> PARTS =
      List.of(
          Map.entry("/member/subscriber", "Subscriber"),
          Map.entry("/member", "Member"),
          Map.entry("/plan", "Plan"),
          Map.entry("/requestType", "Treatment, what is asked for"),
          Map.entry("/serviceDate", "Treatment, date of service"),
          Map.entry("/treatment", "Treatment"),
          Map.entry("/provider", "Provider"),
          Map.entry("/clinical/diagnoses", "Diagnosis"),
          Map.entry("/clinical/currentEpisodeStart", "Diagnosis, current episode began"),
          Map.entry("/clinical/scores", "Score"),
          Map.entry("/clinical/medicationTrials", "Medication trial"),
          Map.entry("/clinical/psychotherapy", "Psychotherapy"),
          Map.entry("/clinical/priorTms", "Earlier TMS"),
          Map.entry("/clinical/ect", "ECT"),
          Map.entry("/clinical/safetyScreen", "Safety screen"),
          Map.entry("/clinical/safetyDetails", "Safety detail"),
          Map.entry("/clinical/attestations", "Statement"),
          Map.entry("/clinical", "Clinical history"),
          Map.entry("/authorizationsOnFile", "Authorization"),
          Map.entry("/otherCoverages", "Other coverage"),
          Map.entry("/costTerms", "Cost terms"));

  private static final Pattern CAPITAL = Pattern.compile("([a-z])([A-Z])");

  /** What is wrong with a form, in the order in which the form is read. */
  static List<EntryProblem> of(FormView form) {
    return form.errors().stream()
        .sorted(
            Comparator.comparingInt((FieldError error) -> part(error.pointer()))
                .thenComparing(Comparator.naturalOrder()))
        .map(
            error ->
                new EntryProblem(form.id(error.pointer()), where(error.pointer()), error.text()))
        .toList();
  }

  private static int part(String pointer) {
    for (var i = 0; i < PARTS.size(); i++) {
      var start = PARTS.get(i).getKey();
      if (pointer.equals(start) || pointer.startsWith(start + "/")) {
        return i;
      }
    }
    return PARTS.size();
  }

  /** For example: Medication trial 2, start date. */
  static String where(String pointer) {
    var part = part(pointer);
    if (part == PARTS.size()) {
      return "The check";
    }
    var where = new StringBuilder(PARTS.get(part).getValue());
    var start = PARTS.get(part).getKey();
    var rest = pointer.substring(start.length());
    if (rest.isEmpty()) {
      return where.toString();
    }
    for (var token : rest.substring(1).split("/", -1)) {
      if (token.length() <= 3 && token.chars().allMatch(Character::isDigit)) {
        where.append(' ').append(Integer.parseInt(token) + 1);
      } else {
        where.append(", ").append(words(token));
      }
    }
    return where.toString();
  }

  private static String words(String token) {
    return CAPITAL.matcher(token).replaceAll("$1 $2").toLowerCase(Locale.ROOT);
  }
}
