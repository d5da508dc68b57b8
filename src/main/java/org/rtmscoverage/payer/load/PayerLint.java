package org.rtmscoverage.payer.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.AuthorizationRule;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PolicySelection;
import org.rtmscoverage.payer.RuleScope;

/**
 * Reads a payer for rules that contradict each other on the same days and for selections of
 * policies that are never reached. Both are mistakes.
 */
final class PayerLint {

  private final Payer payer;

  PayerLint(Payer payer) {
    this.payer = payer;
  }

  /**
   * Something found in the payer's file.
   *
   * @param pointer JSON pointer of the place
   * @param text what is wrong, and what would be right
   */
  record Finding(String pointer, String text) {}

  List<Finding> mistakes() {
    List<Finding> found = new ArrayList<>();
    rules(found);
    selections(found);
    return found;
  }

  private void rules(List<Finding> found) {
    List<AuthorizationRule> rules = payer.authorizationRules();
    for (int at = 1; at < rules.size(); at++) {
      for (int earlier = 0; earlier < at; earlier++) {
        RuleScope one = rules.get(earlier).scope();
        RuleScope other = rules.get(at).scope();
        if (undated(one).equals(undated(other)) && overlap(one, other)) {
          found.add(
              new Finding(
                  "/authorizationRules/" + at,
                  rules.get(earlier).required() == rules.get(at).required()
                      ? "the rule says what rule "
                          + (earlier + 1)
                          + " says, on some of the same days; right would be one of the two"
                      : "the rule contradicts rule "
                          + (earlier + 1)
                          + " on some of the same days; right would be days or conditions apart"));
        }
      }
    }
  }

  private static RuleScope undated(RuleScope scope) {
    return new RuleScope(
        scope.codes(),
        scope.linesOfBusiness(),
        scope.products(),
        scope.planNames(),
        scope.network(),
        scope.networkExceptions(),
        scope.planStates(),
        scope.serviceStates(),
        scope.outsidePlanState(),
        scope.indications(),
        scope.modalities(),
        scope.requestTypes(),
        null,
        null,
        scope.dependsOn());
  }

  private static boolean overlap(RuleScope one, RuleScope other) {
    return !ends(one.to(), other.from()) && !ends(other.to(), one.from());
  }

  private static boolean ends(@Nullable LocalDate to, @Nullable LocalDate from) {
    return to != null && from != null && to.isBefore(from);
  }

  private void selections(List<Finding> found) {
    List<PolicySelection> selections = payer.policies();
    for (int at = 1; at < selections.size(); at++) {
      for (int earlier = 0; earlier < at; earlier++) {
        if (hides(selections.get(earlier), selections.get(at))) {
          found.add(
              new Finding(
                  "/policies/" + at,
                  "the policy is never selected: selection "
                      + (earlier + 1)
                      + " fits all it speaks of; right would be the narrower one first"));
          break;
        }
      }
    }
  }

  private static boolean hides(PolicySelection earlier, PolicySelection later) {
    return contains(earlier.linesOfBusiness(), later.linesOfBusiness())
        && contains(earlier.indications(), later.indications())
        && contains(earlier.states(), later.states());
  }

  private static <T> boolean contains(Set<T> earlier, Collection<T> later) {
    return earlier.isEmpty() || (!later.isEmpty() && earlier.containsAll(later));
  }
}
