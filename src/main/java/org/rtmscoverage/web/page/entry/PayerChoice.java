package org.rtmscoverage.web.page.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.payer.PayerMatch;
import org.rtmscoverage.payer.StatesGiven;
import org.rtmscoverage.vocabulary.PayerId;
import tools.jackson.databind.node.ObjectNode;

/**
 * The choice of a payer.
 *
 * @param words what was searched for; empty if nothing
 * @param text what the search found, in words; null if nothing was searched for
 * @param found the payers found, best first
 * @param all every payer, by name; empty where only the search is drawn
 * @param draft the payer of the check that is being typed; null if there is none
 */
public record PayerChoice(
    String words,
    @Nullable String text,
    List<Option> found,
    List<Option> all,
    @Nullable Option draft) {

  private static final int LONGEST_NAME = 100;

  /** Keeps copies of what it is given. */
  public PayerChoice {
    found = List.copyOf(found);
    all = List.copyOf(all);
  }

  /**
   * A payer to choose.
   *
   * @param id our name of it
   * @param name its name
   * @param detail by which name it was found, or where and whom it serves
   */
  public record Option(String id, String name, String detail) {}

  /** The page: a search, if there are words, and every payer. */
  static PayerChoice of(PayerCatalog catalog, String words, Optional<ObjectNode> draft) {
    var all =
        catalog.payers().stream()
            .map(payer -> new Option(payer.id().value(), payer.name(), serves(payer)))
            .sorted(Comparator.comparing(Option::name, String.CASE_INSENSITIVE_ORDER))
            .toList();
    var typed =
        draft
            .map(tree -> tree.path("payerId").asString(""))
            .filter(id -> !id.isEmpty())
            .map(id -> new Option(id, name(catalog, id), ""))
            .orElse(null);
    var search = search(catalog, words);
    return new PayerChoice(search.words(), search.text(), search.found(), all, typed);
  }

  /** The search alone, as one types. */
  static PayerChoice search(PayerCatalog catalog, String words) {
    var name = words.strip();
    if (name.isEmpty()) {
      return new PayerChoice("", null, List.of(), List.of(), null);
    }
    if (name.length() > LONGEST_NAME) {
      return new PayerChoice(
          "", "Search with at most " + LONGEST_NAME + " characters.", List.of(), List.of(), null);
    }
    var match = catalog.directory().find(name, StatesGiven.NONE);
    var found =
        match.candidates().stream()
            .map(one -> new Option(one.payer().id().value(), one.payer().name(), by(one)))
            .toList();
    return new PayerChoice(name, match.text(), found, List.of(), null);
  }

  /** Where there is no such payer: those whose names are near. */
  static PayerChoice unknown(PayerCatalog catalog, String id) {
    var near =
        catalog.directory().nearest(id).stream()
            .map(one -> new Option(one, name(catalog, one), ""))
            .toList();
    var all = of(catalog, "", Optional.empty()).all();
    return new PayerChoice(
        "", near.isEmpty() ? null : "One of these may be meant.", near, all, null);
  }

  private static String name(PayerCatalog catalog, String id) {
    return catalog.payers().stream()
        .filter(payer -> payer.id().equals(payerId(id)))
        .map(Payer::name)
        .findFirst()
        .orElse("a payer no longer listed");
  }

  private static @Nullable PayerId payerId(String id) {
    return id.matches("[a-z0-9][a-z0-9-]{0,62}") ? new PayerId(id) : null;
  }

  private static String by(PayerMatch.Candidate candidate) {
    return switch (candidate.by()) {
      case ID -> "by our id " + candidate.matched();
      case NAME -> "by its name";
      case ALIAS -> "also called " + candidate.matched();
      case ELECTRONIC_ID -> "by its electronic payer ID " + candidate.matched();
      case SHARED_NAME -> "one of the payers called " + candidate.matched();
      case PART_OF_NAME ->
          candidate.matched().equals(candidate.payer().name())
              ? serves(candidate.payer())
              : "found by " + candidate.matched();
      case NEAR_NAME -> "spelled nearly like " + candidate.matched();
    };
  }

  private static String serves(Payer payer) {
    var lines =
        payer.linesOfBusiness().stream()
            .sorted()
            .map(EntryWords::of)
            .collect(Collectors.joining(", "));
    var states = payer.states().stream().sorted().collect(Collectors.joining(", "));
    return lines.isEmpty() || states.isEmpty() ? lines + states : lines + " · " + states;
  }
}
