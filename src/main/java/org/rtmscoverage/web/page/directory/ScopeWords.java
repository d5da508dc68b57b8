package org.rtmscoverage.web.page.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.rtmscoverage.payer.RuleScope;
import org.rtmscoverage.vocabulary.ProcedureCode;

/** Says for whom and when a payer's rule holds. */
final class ScopeWords {

  private final List<String> parts = new ArrayList<>();

  private ScopeWords() {}

  static String of(RuleScope scope) {
    var words = new ScopeWords();
    words.plan(scope);
    words.treatment(scope);
    words.days(scope);
    var text = words.parts.isEmpty() ? "always" : String.join("; ", words.parts);
    var depends = scope.dependsOn();
    return "Holds: "
        + text
        + "."
        + (depends == null
            ? ""
            : " Whether it does also depends on " + depends + ", so it only may apply.");
  }

  private void plan(RuleScope scope) {
    if (!scope.linesOfBusiness().isEmpty()) {
      parts.add(PlainText.or(scope.linesOfBusiness()) + " plans");
    }
    if (!scope.products().isEmpty()) {
      parts.add("product " + PlainText.or(scope.products()));
    }
    list("plans named ", scope.planNames());
    if (scope.network() != null) {
      parts.add(
          switch (scope.network()) {
            case IN ->
                scope.networkExceptions().isEmpty()
                    ? "in network, or with an approved network exception"
                    : "in network";
            case OUT -> "out of network";
            case UNKNOWN -> "network not known";
          });
    }
    if (!scope.networkExceptions().isEmpty()) {
      parts.add(
          "network exception "
              + PlainText.or(scope.networkExceptions()).replace("NONE", "not asked for"));
    }
    list("plans of ", scope.planStates());
    list("service in ", scope.serviceStates());
    if (scope.outsidePlanState()) {
      parts.add("service outside the plan's state");
    }
  }

  private void treatment(RuleScope scope) {
    list("codes ", scope.codes().stream().map(ProcedureCode::value).toList());
    if (!scope.indications().isEmpty()) {
      parts.add(PlainText.or(scope.indications()));
    }
    if (!scope.modalities().isEmpty()) {
      parts.add(PlainText.or(scope.modalities()));
    }
    if (!scope.requestTypes().isEmpty()) {
      parts.add(PlainText.or(scope.requestTypes()));
    }
  }

  private void days(RuleScope scope) {
    if (scope.from() != null) {
      parts.add("service from " + PlainText.day(scope.from()) + " on");
    }
    if (scope.to() != null) {
      parts.add("service up to " + PlainText.day(scope.to()));
    }
  }

  private void list(String before, Collection<String> words) {
    if (!words.isEmpty()) {
      parts.add(before + String.join(", ", new TreeSet<>(words)));
    }
  }
}
