package org.rtmscoverage.web.page.directory;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.check.CriteriaEvaluation;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.policy.ChangeKind;
import org.rtmscoverage.policy.Gap;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.summary.CriteriaPart;
import org.rtmscoverage.summary.PartState;

/** Puts one payer's criteria for a patient into a row of the comparison. */
final class ComparedPayer {

  private final PayerCatalog catalog;

  ComparedPayer(PayerCatalog catalog) {
    this.catalog = catalog;
  }

  Comparison.Row row(CriteriaEvaluation evaluation) {
    var verdict = evaluation.verdict();
    var state = CriteriaPart.state(verdict);
    var gap = verdict.gaps().isEmpty() ? null : verdict.gaps().getFirst();
    var elsewhere = elsewhere(evaluation);
    var version = verdict.version();
    return new Comparison.Row(
        evaluation.nearness(),
        elsewhere == null && isNear(verdict, gap),
        new Link("/payers/" + evaluation.payerId().value(), evaluation.payerName()),
        result(verdict, state, elsewhere != null),
        order(verdict, state),
        tone(state),
        elsewhere,
        gap == null ? null : gap.count(ChangeKind.DOCUMENT),
        gap == null ? null : gap.count(ChangeKind.DO),
        gap == null ? null : gap.count(ChangeKind.CANNOT_CHANGE),
        first(verdict, gap),
        gap == null || gap.changes().size() < 2
            ? null
            : "and " + (gap.changes().size() - 1) + " more",
        policy(verdict),
        version == null ? null : VersionFacts.days(version.effectiveFrom(), version.effectiveTo()),
        version == null ? null : PlainText.grade(verdict.grade()),
        version == null ? null : verdict.grade(),
        "/checks/new/" + evaluation.payerId().value());
  }

  /** Criteria alone are never clear: coverage, authorization and cost were not checked. */
  static String tone(PartState state) {
    return state == PartState.CLEAR ? "met" : state.name().toLowerCase(Locale.ROOT);
  }

  private @Nullable Link policy(PolicyVerdict verdict) {
    var id = verdict.policyId();
    var version = verdict.version();
    return id == null
        ? null
        : catalog
            .policy(id)
            .map(
                policy ->
                    new Link(
                        "/policies/"
                            + id.value()
                            + (version == null ? "" : "?asOf=" + version.effectiveFrom()),
                        version == null ? policy.versions().getLast().title() : version.title()))
            .orElse(null);
  }

  private static @Nullable String first(PolicyVerdict verdict, @Nullable Gap gap) {
    if (gap != null && !gap.changes().isEmpty()) {
      return gap.changes().getFirst().what();
    }
    return switch (verdict.result()) {
      case MET -> "Nothing is missing for the criteria";
      case NOT_MET -> null;
      case UNKNOWN -> verdict.version() == null ? null : "The payer decides";
    };
  }

  private static boolean isNear(PolicyVerdict verdict, @Nullable Gap gap) {
    return verdict.result() == Truth.MET
        || (!verdict.notCovered()
            && (gap == null
                ? verdict.publishedResult() == Truth.MET
                : gap.count(ChangeKind.CANNOT_CHANGE) == 0));
  }

  private static String result(PolicyVerdict verdict, PartState state, boolean elsewhere) {
    if (verdict.notCovered()) {
      return "Not covered";
    }
    if (verdict.version() == null) {
      return elsewhere ? "Does not apply" : "No policy known";
    }
    return switch (verdict.result()) {
      case NOT_MET -> "Criteria not met";
      case MET ->
          state == PartState.CLEAR
              ? "Criteria met"
              : CriteriaPart.isWeak(verdict) ? "Met, weak source" : "Met, likely challenged";
      case UNKNOWN -> state == PartState.ACTION ? "Facts missing" : "Payer's review";
    };
  }

  /** Met first, then what can be done here, then what the payer decides, then what is shut. */
  private static int order(PolicyVerdict verdict, PartState state) {
    if (verdict.notCovered()) {
      return 5;
    }
    return switch (verdict.result()) {
      case MET -> state == PartState.CLEAR ? 0 : 1;
      case UNKNOWN -> state == PartState.ACTION ? 2 : 3;
      case NOT_MET -> 4;
    };
  }

  private static @Nullable String elsewhere(CriteriaEvaluation evaluation) {
    if (Boolean.FALSE.equals(evaluation.servesState())) {
      return "Does not serve the state given";
    }
    return Boolean.FALSE.equals(evaluation.servesLine())
        ? "Not known to offer plans of this kind"
        : null;
  }
}
