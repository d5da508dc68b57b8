package org.rtmscoverage.payer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.PayerMatch.By;
import org.rtmscoverage.payer.PayerMatch.Candidate;
import org.rtmscoverage.payer.PayerMatch.Kind;

/**
 * Finds payers by what people and other systems call them: id, name, alias, electronic id, or a
 * name shared by the payers of several states. A name that leaves a choice is never decided.
 */
public final class PayerDirectory {

  /** Candidates shown of names that fit only in part or nearly. */
  private static final int MOST_CANDIDATES = 10;

  private static final int MOST_NEAR_NAMES = 3;

  private final List<Payer> payers;
  private final Map<String, List<Candidate>> exact = new LinkedHashMap<>();

  PayerDirectory(List<Payer> payers) {
    this.payers = payers;
    for (Payer payer : payers) {
      enter(payer, By.ID, payer.id().value());
      enter(payer, By.NAME, payer.name());
      payer.aliases().forEach(alias -> enter(payer, By.ALIAS, alias));
      enter(payer, By.ELECTRONIC_ID, payer.electronicPayerId());
      Jurisdiction shared = payer.jurisdiction();
      if (shared != null) {
        enter(payer, By.SHARED_NAME, shared.name());
        enter(payer, By.SHARED_NAME, shared.alias());
      }
    }
  }

  private void enter(Payer payer, By by, @Nullable String name) {
    if (name != null) {
      exact
          .computeIfAbsent(NearNames.plain(name), _ -> new ArrayList<>())
          .add(new Candidate(payer, by, name));
    }
  }

  /**
   * Finds who is meant.
   *
   * @param words an id, name, alias or electronic id, in any case and punctuation
   * @param states states that tell payers of one name apart
   * @return the one payer of that name, or those that may be meant
   */
  public PayerMatch find(String words, StatesGiven states) {
    List<Candidate> named = distinct(exact.getOrDefault(NearNames.plain(words), List.of()));
    if (!named.isEmpty()) {
      return among(named, states);
    }
    List<Candidate> near = distinct(partly(words));
    if (near.isEmpty()) {
      near = distinct(nearly(words));
    }
    List<Candidate> possible = serving(near, states);
    return possible.isEmpty()
        ? new PayerMatch(Kind.NONE, List.of(), "No payer of that name is known here.")
        : new PayerMatch(
            Kind.CANDIDATES,
            possible.stream().limit(MOST_CANDIDATES).toList(),
            "No payer has exactly this name; one of these may be meant.");
  }

  /** Payers of exactly the name given. */
  private static PayerMatch among(List<Candidate> named, StatesGiven states) {
    List<Candidate> possible = serving(named, states);
    if (possible.isEmpty()) {
      return new PayerMatch(
          Kind.CANDIDATES, named, "No payer of this name serves the state given.");
    }
    if (possible.size() == 1) {
      return decided(possible.getFirst(), states)
          ? new PayerMatch(Kind.ONE, possible, "One payer has this name.")
          : new PayerMatch(Kind.CANDIDATES, possible, toldApart(possible.getFirst().payer()));
    }
    return new PayerMatch(Kind.CANDIDATES, possible, toldApart(possible.getFirst().payer()));
  }

  /** A shared name is decided by the state alone, even where only one payer bears it here. */
  private static boolean decided(Candidate candidate, StatesGiven states) {
    Jurisdiction shared = candidate.payer().jurisdiction();
    return candidate.by() != By.SHARED_NAME || shared == null || states.of(shared.by()) != null;
  }

  private static String toldApart(Payer payer) {
    Jurisdiction shared = payer.jurisdiction();
    return shared == null
        ? "Several payers have this name; choose one."
        : switch (shared.by()) {
          case SERVICE_STATE -> "The state of service decides which of them it is.";
          case MEMBER_STATE -> "The state the member lives in decides which of them it is.";
        };
  }

  private static List<Candidate> serving(List<Candidate> candidates, StatesGiven states) {
    return candidates.stream().filter(one -> states.mayServe(one.payer())).toList();
  }

  /**
   * Payers that may serve where the service is given or the member lives.
   *
   * @param states the states
   * @return payers, by id; a payer that lists no states may serve everywhere
   */
  public List<Payer> serving(StatesGiven states) {
    return payers.stream().filter(states::mayServe).toList();
  }

  /** Payers one of whose names holds every word given, or starts of them, however spaced. */
  private List<Candidate> partly(String words) {
    List<String> wanted = words(words);
    return wanted.isEmpty()
        ? List.of()
        : candidates(name -> holds(words(name), wanted), By.PART_OF_NAME);
  }

  private static boolean holds(List<String> name, List<String> wanted) {
    List<String> squeezed =
        IntStream.range(0, name.size())
            .mapToObj(first -> String.join("", name.subList(first, name.size())))
            .toList();
    return startsOne(squeezed, String.join("", wanted))
        || wanted.stream().allMatch(word -> startsOne(squeezed, word));
  }

  private static boolean startsOne(List<String> names, String start) {
    return names.stream().anyMatch(name -> name.startsWith(start));
  }

  private static List<String> words(String name) {
    return Arrays.stream(NearNames.spaced(name).split(" "))
        .filter(word -> !word.isEmpty() && !word.equals("and"))
        .toList();
  }

  private List<Candidate> nearly(String words) {
    Set<String> names =
        exact.values().stream()
            .flatMap(List::stream)
            .map(Candidate::matched)
            .collect(Collectors.toSet());
    List<String> near = NearNames.nearest(words, names, MOST_CANDIDATES);
    return candidates(near::contains, By.NEAR_NAME).stream()
        .sorted(Comparator.comparingInt(candidate -> near.indexOf(candidate.matched())))
        .toList();
  }

  private List<Candidate> candidates(Predicate<String> fits, By by) {
    return exact.values().stream()
        .flatMap(List::stream)
        .filter(candidate -> candidate.by() != By.ELECTRONIC_ID && fits.test(candidate.matched()))
        .map(candidate -> new Candidate(candidate.payer(), by, candidate.matched()))
        .toList();
  }

  private static List<Candidate> distinct(List<Candidate> candidates) {
    Set<Payer> seen = new HashSet<>();
    return candidates.stream().filter(candidate -> seen.add(candidate.payer())).toList();
  }

  /**
   * Finds the ids that an unknown name may have meant.
   *
   * @param name what was given
   * @return at most three, nearest first; empty if none is near
   */
  public List<String> nearest(String name) {
    return distinct(nearly(name)).stream()
        .limit(MOST_NEAR_NAMES)
        .map(candidate -> candidate.payer().id().value())
        .toList();
  }

  /**
   * Finds the payer here that is the entity a file or an answer names as manager of behavioural
   * benefits.
   *
   * @param name its name; null if not said
   * @param electronicPayerId its electronic id; null if not said
   * @return the payer, or nothing unless exactly one is surely meant
   */
  public Optional<Payer> manager(@Nullable String name, @Nullable String electronicPayerId) {
    Optional<Payer> byId = surely(electronicPayerId, By.ELECTRONIC_ID);
    return byId.isPresent() ? byId : surely(name, null);
  }

  private Optional<Payer> surely(@Nullable String words, @Nullable By by) {
    if (words == null) {
      return Optional.empty();
    }
    List<Candidate> named =
        distinct(
            exact.getOrDefault(NearNames.plain(words), List.of()).stream()
                .filter(candidate -> by == null || candidate.by() == by)
                .toList());
    return named.size() == 1 ? Optional.of(named.getFirst().payer()) : Optional.empty();
  }
}
