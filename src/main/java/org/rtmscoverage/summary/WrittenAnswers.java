package org.rtmscoverage.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.AuthorizationStatement;
import org.rtmscoverage.benefits.BenefitRow;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.eligibility.AuthorizationIndicator;
import org.rtmscoverage.vocabulary.ProcedureCode;

/**
 * What the payer's electronic answer says about prior authorization.
 *
 * @param yes a row that counts says that it is required
 * @param no planned codes a row names and frees from it
 * @param basis every row that speaks of it, or that none does; empty if there is no answer
 */
record WrittenAnswers(boolean yes, Set<ProcedureCode> no, List<AuthorizationBasis> basis) {
  /** Keeps copies. */
  WrittenAnswers {
    no = Set.copyOf(no);
    basis = List.copyOf(basis);
  }

  static WrittenAnswers of(@Nullable Benefits benefits, Set<ProcedureCode> codes) {
    if (benefits == null) {
      return new WrittenAnswers(false, Set.of(), List.of());
    }
    if (benefits.authorizations().isEmpty()) {
      return new WrittenAnswers(
          false,
          Set.of(),
          List.of(
              AuthorizationBasis.ofAnswer(
                  "NOT_STATED",
                  "The payer's answer says nothing about authorization for rTMS.",
                  null)));
    }
    boolean yes = false;
    Set<ProcedureCode> no = new HashSet<>();
    List<AuthorizationBasis> basis = new ArrayList<>();
    for (AuthorizationStatement statement : benefits.authorizations()) {
      basis.add(
          AuthorizationBasis.ofAnswer(
              statement.indicator().name(), statement.text(), statement.source()));
      yes |= statement.indicator() == AuthorizationIndicator.YES;
      if (statement.indicator() == AuthorizationIndicator.NO && statement.namesProcedure()) {
        no.addAll(named(benefits, statement, codes));
      }
    }
    return new WrittenAnswers(yes, no, basis);
  }

  private static Set<ProcedureCode> named(
      Benefits benefits, AuthorizationStatement statement, Set<ProcedureCode> codes) {
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
}
