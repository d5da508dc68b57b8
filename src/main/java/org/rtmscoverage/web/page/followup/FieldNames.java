package org.rtmscoverage.web.page.followup;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rtmscoverage.web.view.ProblemErrorView;

/** Says which field is wrong, where errors stand together above a form. */
final class FieldNames {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("/questionId", "Question from the list"),
          Map.entry("/question", "What was asked"),
          Map.entry("/answer", "What was answered"),
          Map.entry("/authorizationRequired", "Is authorization required?"),
          Map.entry("/procedureCodes", "For these codes"),
          Map.entry("/verifiedBy", "Who called"),
          Map.entry("/payerRepresentative", "Who answered"),
          Map.entry("/referenceNumber", "Reference number of the call"),
          Map.entry("/answeredAt", "When"),
          Map.entry("/decision", "Decision"),
          Map.entry("/number", "Authorization number"),
          Map.entry("/decidedOn", "Day of the decision"),
          Map.entry("/from", "Approved from"),
          Map.entry("/to", "Approved to"),
          Map.entry("/reason", "Reason"),
          Map.entry("/note", "Note"),
          Map.entry("/state", "State"),
          Map.entry("/payerId", "Payer"),
          Map.entry("/outcome", "Outcome"),
          Map.entry("/openSteps", "Next steps"),
          Map.entry("/acceptedFrom", "Asked from"),
          Map.entry("/acceptedTo", "Asked to"),
          Map.entry("/serviceFrom", "Service from"),
          Map.entry("/serviceTo", "Service to"),
          Map.entry("/cursor", "Page of the list"),
          Map.entry("/memberId", "Member ID"),
          Map.entry("/lastName", "Last name"),
          Map.entry("/dateOfBirth", "Birth date"));

  private static final Set<String> DAYS =
      Set.of(
          "/acceptedFrom",
          "/acceptedTo",
          "/serviceFrom",
          "/serviceTo",
          "/dateOfBirth",
          "/decidedOn",
          "/from",
          "/to");

  private FieldNames() {}

  /** The same errors, each with the name of its field as the form shows it. */
  static List<ProblemErrorView> in(List<ProblemErrorView> errors) {
    return errors.stream().map(FieldNames::named).toList();
  }

  private static ProblemErrorView named(ProblemErrorView error) {
    var units = "/unitsByCode/";
    var name =
        error.pointer().startsWith(units)
            ? "Units of " + error.pointer().substring(units.length())
            : NAMES.getOrDefault(list(error.pointer()), "");
    return name.isEmpty()
        ? error
        : new ProblemErrorView(
            error.pointer(), name + ": " + words(error), fix(error), error.whoFixes());
  }

  /** What to do; the words of the API stand in no list that staff choose from. */
  private static String fix(ProblemErrorView error) {
    return switch (error.pointer()) {
      case "/answeredAt" -> "Choose the day and the time.";
      case "/state", "/outcome", "/openSteps" -> "Choose from the list.";
      case "/cursor" -> "Show all, and begin again.";
      default -> error.fix();
    };
  }

  /** The field that holds a list is one. */
  private static String list(String pointer) {
    var end = pointer.indexOf('/', 1);
    return end < 0 ? pointer : pointer.substring(0, end);
  }

  /** An end names its start as the API calls it, and staff say approved. */
  private static String words(ProblemErrorView error) {
    var message = error.message();
    if (DAYS.contains(error.pointer()) && message.equals("is not well formed")) {
      return "is not a date";
    }
    if (message.startsWith("lies before ")) {
      return "lies before the start";
    }
    return message.startsWith("is no cursor")
        ? "is no longer known"
        : message.replace("certified", "approved");
  }
}
