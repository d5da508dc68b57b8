package org.rtmscoverage.web.page.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.check.PayerStatus;
import org.rtmscoverage.check.Pipeline;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerMatch;
import org.rtmscoverage.payer.StatesGiven;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.PayerId;

/**
 * All payers, or those that a name may mean.
 *
 * @param typed what was searched for; empty for all
 * @param error what is wrong with it; null if nothing
 * @param found what the search came to, in words
 * @param tally how the connections of all payers stand, in one line
 * @param refresh the same page, to be loaded anew
 * @param rows payers by name; of a search, best first
 */
public record PayerList(
    String typed,
    @Nullable String error,
    String found,
    String tally,
    String refresh,
    List<Row> rows) {
  /** Keeps a copy. */
  public PayerList {
    rows = List.copyOf(rows);
  }

  /** Longer words are no name. */
  private static final int LONGEST = 100;

  /**
   * One payer.
   *
   * @param id our name of it
   * @param path its page
   * @param name its name as clinics know it
   * @param by by which of its names it was found; null if by its name, or not searched for
   * @param electronicId its id at clearinghouses; null if not known
   * @param lines markets it serves, in words
   * @param standing how its connection stands
   * @param policies its policies
   */
  public record Row(
      String id,
      String path,
      String name,
      @Nullable String by,
      @Nullable String electronicId,
      String lines,
      Standing standing,
      List<Link> policies) {
    /** Keeps a copy. */
    public Row {
      policies = List.copyOf(policies);
    }
  }

  static PayerList of(Pipeline pipeline, String typed) {
    var statuses = pipeline.statuses().statuses();
    var rows = new Rows(pipeline, byId(statuses));
    var wanted = typed.strip();
    var tally = Standing.tally(statuses);
    var refresh = Column.path("/payers", wanted.isEmpty() ? Map.of() : Map.of("q", wanted));
    if (wanted.length() > LONGEST) {
      return new PayerList(
          wanted,
          "Write a name or an id of at most " + LONGEST + " characters.",
          "",
          tally,
          "/payers",
          List.of());
    }
    if (wanted.isEmpty()) {
      var all = rows.all();
      return new PayerList(
          wanted, null, PlainText.count(all.size(), "payer", "payers"), tally, refresh, all);
    }
    var match = pipeline.catalog().directory().find(wanted, StatesGiven.NONE);
    return new PayerList(wanted, null, match.text(), tally, refresh, rows.of(match));
  }

  private static Map<PayerId, PayerStatus> byId(List<PayerStatus> statuses) {
    return statuses.stream().collect(Collectors.toMap(PayerStatus::payerId, Function.identity()));
  }

  /**
   * Makes rows.
   *
   * @param pipeline the catalog in use
   * @param statuses states of the connections
   */
  private record Rows(Pipeline pipeline, Map<PayerId, PayerStatus> statuses) {

    List<Row> all() {
      return pipeline.catalog().payers().stream()
          .sorted(Comparator.comparing(Payer::name, String.CASE_INSENSITIVE_ORDER))
          .flatMap(payer -> row(payer, null).stream())
          .toList();
    }

    List<Row> of(PayerMatch match) {
      return match.candidates().stream()
          .flatMap(one -> row(one.payer(), by(one)).stream())
          .toList();
    }

    /** Nothing for a payer that is gone between two looks at the connections. */
    private Optional<Row> row(Payer payer, @Nullable String by) {
      var status = statuses.get(payer.id());
      return status == null
          ? Optional.empty()
          : Optional.of(
              new Row(
                  payer.id().value(),
                  "/payers/" + payer.id().value(),
                  payer.name(),
                  by,
                  payer.electronicPayerId(),
                  lines(payer),
                  Standing.of(status),
                  policies(payer)));
    }

    private List<Link> policies(Payer payer) {
      List<Link> links = new ArrayList<>();
      payer.policies().stream()
          .map(use -> use.policyId())
          .distinct()
          .forEach(
              id ->
                  pipeline
                      .catalog()
                      .policy(id)
                      .ifPresent(
                          policy ->
                              links.add(
                                  new Link(
                                      "/policies/" + id.value(),
                                      policy.versions().getLast().title()))));
      return links;
    }
  }

  static String lines(Payer payer) {
    return payer.linesOfBusiness().isEmpty()
        ? "not listed"
        : payer.linesOfBusiness().stream()
            .sorted()
            .map((LineOfBusiness line) -> PlainText.sentence(PlainText.of(line)))
            .collect(Collectors.joining(", "));
  }

  private static @Nullable String by(PayerMatch.Candidate found) {
    return switch (found.by()) {
      case NAME -> null;
      case ID -> "found by its id here";
      case ALIAS -> "also called " + found.matched();
      case ELECTRONIC_ID -> "found by its electronic payer ID " + found.matched();
      case SHARED_NAME -> "goes by the shared name " + found.matched();
      case PART_OF_NAME ->
          List.of(found.payer().name(), found.payer().id().value()).contains(found.matched())
              ? null
              : "also called " + found.matched();
      case NEAR_NAME -> "written nearly like " + found.matched();
    };
  }
}
