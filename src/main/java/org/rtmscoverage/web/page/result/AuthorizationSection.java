package org.rtmscoverage.web.page.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.web.view.AuthorizationBasisView;
import org.rtmscoverage.web.view.AuthorizationOnFileView;
import org.rtmscoverage.web.view.DecisionDueView;
import org.rtmscoverage.web.view.PriorAuthorizationView;
import org.rtmscoverage.web.view.SubmissionRouteView;

/**
 * Whether prior authorization is needed, who says so, and where the request goes.
 *
 * @param required in words
 * @param conflict whether sources contradict each other
 * @param sources everything that speaks
 * @param routes ways to submit, best first
 * @param documents what to send
 * @param due by when the payer has to decide
 * @param onFile the authorization that covers the course; empty if none does
 */
public record AuthorizationSection(
    String required,
    boolean conflict,
    List<Source> sources,
    List<String> routes,
    List<String> documents,
    List<String> due,
    String onFile) {
  /** Keeps copies. */
  public AuthorizationSection {
    sources = List.copyOf(sources);
    routes = List.copyOf(routes);
    documents = List.copyOf(documents);
    due = List.copyOf(due);
  }

  /**
   * Something that speaks about authorization.
   *
   * @param who who says it
   * @param says what it says, in a word
   * @param text in words
   * @param notes why it applies, from when, where it stood
   * @param citation where a rule was read; null for everything else
   */
  public record Source(
      String who, String says, String text, List<String> notes, @Nullable CitationLine citation) {
    /** Keeps a copy. */
    public Source {
      notes = List.copyOf(notes);
    }

    /** Hides the person. */
    @Override
    public String toString() {
      return "Source[hidden]";
    }
  }

  static AuthorizationSection of(PriorAuthorizationView told, Prose say) {
    return new AuthorizationSection(
        switch (told.required()) {
          case YES -> "Required";
          case NO -> "Not required";
          case UNKNOWN -> "Not known whether it is required";
        },
        told.conflict(),
        told.basis().stream().map(basis -> source(basis, say)).toList(),
        told.submitTo().routes().stream().map(route -> route(route, say)).toList(),
        told.documents().stream().map(say::text).toList(),
        told.decisionDue().stream().map(due -> due(due, say)).toList(),
        onFile(told.onFile(), say));
  }

  private static Source source(AuthorizationBasisView basis, Prose say) {
    var who =
        switch (basis.source()) {
          case "PAYER_RULE" -> "The payer's rule";
          case "PAYER_ANSWER" -> "The payer's answer";
          case "VERIFICATION" -> "By telephone";
          case "AUTHORIZATION_DECISION" -> "The payer's decision";
          default -> say.plain(basis.source());
        };
    var pointer = basis.pointer();
    var notes =
        Stream.of(
                said(basis.why(), say),
                span(basis.from(), basis.to(), say),
                pointer == null ? "" : "Where it stood: " + pointer)
            .filter(note -> !note.isEmpty())
            .toList();
    return new Source(
        who,
        say.plain(basis.says()),
        say.text(basis.text()),
        notes,
        CitationLine.of(basis.citation(), say));
  }

  private static String said(@Nullable String text, Prose say) {
    return text == null ? "" : say.text(text);
  }

  private static String span(@Nullable LocalDate from, @Nullable LocalDate to, Prose say) {
    if (from == null && to == null) {
      return "";
    }
    return "For service"
        + (from == null ? "" : " from " + say.day(from))
        + (to == null ? "" : " to " + say.day(to));
  }

  private static String route(SubmissionRouteView route, Prose say) {
    var condition = route.condition();
    var note = route.note();
    return say.plain(route.channel())
        + ": "
        + route.target()
        + (condition == null ? "" : " (" + condition + ")")
        + (note == null ? "" : ". " + say.text(note));
  }

  private static String due(DecisionDueView due, Prose say) {
    var condition = due.condition();
    return "Standard request: by "
        + say.time(due.standardBy())
        + "; urgent request: by "
        + say.time(due.expeditedBy())
        + ". "
        + say.text(due.basis())
        + (condition == null ? "" : " (" + condition + ")");
  }

  private static String onFile(@Nullable AuthorizationOnFileView held, Prose say) {
    return held == null
        ? ""
        : "Number "
            + held.number()
            + ", "
            + say.day(held.from())
            + " to "
            + say.day(held.to())
            + units(held.unitsByCode(), " granted")
            + units(held.usedByCode(), " used");
  }

  private static String units(Map<String, Integer> byCode, String what) {
    return byCode.isEmpty()
        ? ""
        : "; "
            + new TreeMap<>(byCode)
                .entrySet().stream()
                    .map(one -> one.getKey() + ": " + one.getValue())
                    .collect(Collectors.joining(", "))
            + what;
  }

  /** Hides the authorization's number. */
  @Override
  public String toString() {
    return "AuthorizationSection[hidden]";
  }
}
