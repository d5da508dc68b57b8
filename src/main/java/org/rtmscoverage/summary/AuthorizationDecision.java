package org.rtmscoverage.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.AuthorizationStatement;
import org.rtmscoverage.benefits.BenefitRow;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.benefits.CarveOutFound;
import org.rtmscoverage.eligibility.AuthorizationIndicator;
import org.rtmscoverage.payer.AuthorizationRule;
import org.rtmscoverage.payer.SubmissionRoute;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.ProcedureCode;

/**
 * Decides whether prior authorization is required. NO only from the payer's own dated rule or an
 * answer that names the code; a yes of either is never turned into a no.
 */
final class AuthorizationDecision {

  /** Planning and delivery, where the request names no codes. */
  private static final Set<ProcedureCode> USUAL_CODES =
      Set.of(new ProcedureCode("90867"), new ProcedureCode("90868"));

  private final SummaryInput input;
  private final CriteriaSet deciding;
  private final Set<ProcedureCode> codes;
  private final OnFileCover onFile;

  AuthorizationDecision(SummaryInput input, CriteriaSet deciding) {
    this.input = input;
    this.deciding = deciding;
    Set<ProcedureCode> planned = input.facts().treatment().procedureCodes();
    this.codes = planned.isEmpty() ? USUAL_CODES : planned;
    this.onFile = new OnFileCover(input, codes);
  }

  PriorAuthorization decide() {
    List<AuthorizationBasis> basis = new ArrayList<>();
    boolean ruleYes = false;
    boolean answerYes = false;
    Set<ProcedureCode> ruleNo = new HashSet<>();
    Set<ProcedureCode> answerNo = new HashSet<>();
    for (AuthorizationRule rule : input.payer().authorizationRules()) {
      Truth applies = applies(rule);
      if (applies == Truth.NOT_MET) {
        continue;
      }
      boolean certain = applies == Truth.MET && deciding.basis() == CriteriaBasis.REQUESTED;
      basis.add(basis(rule, certain));
      if (certain && rule.required()) {
        ruleYes = true;
      } else if (certain) {
        ruleNo.addAll(rule.codes().isEmpty() ? codes : rule.codes());
      }
    }
    Benefits benefits = input.benefits();
    if (benefits != null) {
      for (AuthorizationStatement statement : benefits.authorizations()) {
        basis.add(basis(statement));
        if (statement.indicator() == AuthorizationIndicator.YES) {
          answerYes = true;
        } else if (statement.indicator() == AuthorizationIndicator.NO
            && statement.namesProcedure()) {
          answerNo.addAll(named(benefits, statement));
        }
      }
      if (benefits.authorizations().isEmpty()) {
        basis.add(
            new AuthorizationBasis(
                "PAYER_ANSWER",
                "NOT_STATED",
                "The payer's answer says nothing about authorization for rTMS.",
                null,
                null));
      }
    }
    boolean conflict =
        (answerYes && !ruleNo.isEmpty())
            || (ruleYes && answerNo.containsAll(codes))
            || (answerYes && answerNo.containsAll(codes));
    Set<ProcedureCode> allNo = new HashSet<>(ruleNo);
    allNo.addAll(answerNo);
    AuthorizationRequired required =
        ruleYes || answerYes
            ? AuthorizationRequired.YES
            : allNo.containsAll(codes) ? AuthorizationRequired.NO : AuthorizationRequired.UNKNOWN;
    PolicyVersion version = deciding.verdict().version();
    return new PriorAuthorization(
        required,
        conflict,
        basis,
        routes(),
        version == null ? List.of() : version.documents(),
        onFile.sufficient());
  }

  /** Who decides on authorization: the payer, or the manager its answer names. */
  static String decider(SummaryInput input, CriteriaSet deciding) {
    CarveOutFound carveOut = input.benefits() == null ? null : input.benefits().carveOut();
    return deciding.basis() == CriteriaBasis.REQUESTED || carveOut == null
        ? "the payer"
        : CoveragePart.named(carveOut);
  }

  private List<SubmissionRoute> routes() {
    CarveOutFound carveOut = input.benefits() == null ? null : input.benefits().carveOut();
    if (deciding.basis() == CriteriaBasis.REQUESTED || carveOut == null) {
      return input.payer().submission();
    }
    return carveOut.telephones().stream()
        .map(
            telephone ->
                new SubmissionRoute(
                    "PHONE",
                    telephone,
                    "Ask " + carveOut.name() + " where rTMS requests are to be sent.",
                    null))
        .toList();
  }

  private Truth applies(AuthorizationRule rule) {
    PatientFacts facts = input.facts();
    LocalDate day = facts.serviceDate();
    if ((rule.from() != null && day.isBefore(rule.from()))
        || (rule.to() != null && day.isAfter(rule.to()))
        || (!rule.codes().isEmpty() && rule.codes().stream().noneMatch(codes::contains))) {
      return Truth.NOT_MET;
    }
    NetworkStatus network = facts.provider().networkTreatedAs();
    List<Truth> tests =
        List.of(
            within(rule.linesOfBusiness(), facts.plan().lineOfBusiness()),
            within(rule.products(), facts.plan().product()),
            within(
                rule.network() == null ? Set.of() : Set.of(rule.network()),
                network == NetworkStatus.UNKNOWN ? null : network));
    if (tests.contains(Truth.NOT_MET)) {
      return Truth.NOT_MET;
    }
    return tests.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.MET;
  }

  private static <T> Truth within(Set<T> allowed, @Nullable T value) {
    if (allowed.isEmpty()) {
      return Truth.MET;
    }
    if (value == null) {
      return Truth.UNKNOWN;
    }
    return allowed.contains(value) ? Truth.MET : Truth.NOT_MET;
  }

  private static AuthorizationBasis basis(AuthorizationRule rule, boolean certain) {
    String says = rule.required() ? "YES" : "NO";
    return certain
        ? new AuthorizationBasis("PAYER_RULE", says, rule.text(), rule.citation(), null)
        : new AuthorizationBasis(
            "PAYER_RULE",
            "NOT_STATED",
            "Not known whether this rule applies here: " + rule.text(),
            rule.citation(),
            null);
  }

  private static AuthorizationBasis basis(AuthorizationStatement statement) {
    return new AuthorizationBasis(
        "PAYER_ANSWER", statement.indicator().name(), statement.text(), null, statement.source());
  }

  private Set<ProcedureCode> named(Benefits benefits, AuthorizationStatement statement) {
    Set<ProcedureCode> named = new HashSet<>();
    for (BenefitRow row : benefits.rows()) {
      if (row.line().pointer().equals(statement.source())) {
        for (ProcedureCode code : codes) {
          if (code.value().equals(row.line().procedureCode())
              || statement.text().contains(code.value())) {
            named.add(code);
          }
        }
      }
    }
    return named;
  }

  /** What is to be confirmed of an authorization on file that may cover the course. */
  List<String> doubts() {
    return onFile.doubts();
  }
}
