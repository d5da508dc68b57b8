package org.rtmscoverage.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.payer.RuleScope;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.ProcedureCode;

/**
 * Whether something in a payer's file holds for a planned course. What is not known rules nothing
 * out.
 *
 * @param applies MET, NOT_MET or UNKNOWN
 * @param because conditions that are met, in words; not to be read if NOT_MET
 * @param open what is not known, in words; empty unless UNKNOWN
 */
record ScopeFit(Truth applies, List<String> because, List<String> open) {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

  /** Keeps copies of what it is given. */
  ScopeFit {
    because = List.copyOf(because);
    open = List.copyOf(open);
  }

  static ScopeFit of(RuleScope scope, RuleContext context, Set<ProcedureCode> codes) {
    Test test = new Test();
    PatientFacts facts = context.facts();
    test.dates(scope, facts.serviceDate());
    if (!scope.codes().isEmpty()) {
      Set<ProcedureCode> named = scope.codes();
      Set<ProcedureCode> both =
          codes.stream().filter(named::contains).collect(Collectors.toUnmodifiableSet());
      test.add(both.isEmpty() ? Truth.NOT_MET : Truth.MET, "codes " + sorted(both));
    }
    test.within("line of business", scope.linesOfBusiness(), OtherPlan.line(context));
    test.within("product", scope.products(), facts.plan().product());
    NetworkStatus network = facts.provider().networkTreatedAs();
    test.within(
        "network status",
        scope.network() == null ? Set.of() : Set.of(scope.network()),
        network == NetworkStatus.UNKNOWN ? null : network);
    test.within(
        "network exception", scope.networkExceptions(), facts.provider().networkException());
    test.within("state of the plan", scope.planStates(), facts.plan().state());
    test.within("state of service", scope.serviceStates(), facts.provider().serviceState());
    if (scope.outsidePlanState()) {
      test.apart(facts.plan().state(), facts.provider().serviceState());
    }
    test.within("indication", scope.indications(), facts.treatment().indication());
    test.within("modality", scope.modalities(), facts.treatment().modality());
    test.within("kind of request", scope.requestTypes(), facts.requestType());
    test.named(scope.planNames(), planName(context.benefits()));
    if (scope.dependsOn() != null) {
      test.add(Truth.UNKNOWN, "it depends on " + Sentences.bare(scope.dependsOn()));
    }
    return test.fit();
  }

  private static @Nullable String planName(@Nullable Benefits benefits) {
    return benefits == null ? null : benefits.plan().name();
  }

  private static String sorted(Collection<?> values) {
    return values.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
  }

  /** In words why it holds, or what is to be known before that can be said. */
  String why() {
    if (applies == Truth.UNKNOWN) {
      return "It may apply: " + String.join("; ", open) + ".";
    }
    return because.isEmpty()
        ? "It applies to every rTMS request."
        : "It applies: " + String.join("; ", because) + ".";
  }

  /** The conditions tested so far. */
  private static final class Test {

    private Truth all = Truth.MET;
    private final List<String> because = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    void add(Truth truth, String words) {
      if (truth == Truth.NOT_MET || all == Truth.NOT_MET) {
        all = Truth.NOT_MET;
      } else if (truth == Truth.UNKNOWN) {
        all = Truth.UNKNOWN;
        open.add(words);
      } else {
        because.add(words);
      }
    }

    void dates(RuleScope scope, LocalDate day) {
      if (scope.from() != null) {
        add(
            day.isBefore(scope.from()) ? Truth.NOT_MET : Truth.MET,
            "service on " + day + ", from " + scope.from());
      }
      if (scope.to() != null) {
        add(
            day.isAfter(scope.to()) ? Truth.NOT_MET : Truth.MET,
            "service on " + day + ", to " + scope.to());
      }
    }

    <T> void within(String what, Set<T> allowed, @Nullable T value) {
      if (allowed.isEmpty()) {
        return;
      }
      if (value == null) {
        add(Truth.UNKNOWN, what + " not known, it speaks of " + sorted(allowed));
      } else {
        add(allowed.contains(value) ? Truth.MET : Truth.NOT_MET, what + " " + value);
      }
    }

    void apart(@Nullable String plan, @Nullable String service) {
      if (plan == null || service == null) {
        add(Truth.UNKNOWN, "not known whether service is given outside the plan's state");
      } else {
        add(
            plan.equals(service) ? Truth.NOT_MET : Truth.MET,
            "service in " + service + ", plan of " + plan);
      }
    }

    /** A name proves; another name disproves nothing, since payers shorten and decorate names. */
    void named(List<String> names, @Nullable String actual) {
      if (names.isEmpty()) {
        return;
      }
      boolean found =
          actual != null && names.stream().anyMatch(name -> plain(actual).contains(plain(name)));
      add(
          found ? Truth.MET : Truth.UNKNOWN,
          found
              ? "plan named " + actual
              : "not known whether the plan is " + String.join(" or ", names));
    }

    /** The words alone, each between blanks. */
    private static String plain(String name) {
      return " "
          + BETWEEN_WORDS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip()
          + " ";
    }

    ScopeFit fit() {
      return new ScopeFit(all, because, open);
    }
  }
}
