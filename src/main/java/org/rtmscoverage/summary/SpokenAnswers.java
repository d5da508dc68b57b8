package org.rtmscoverage.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.ProcedureCode;

/**
 * What the payer's representatives said on the telephone about prior authorization. A yes is held
 * to until something written settles it: a later no does not undo it, the two stand as a conflict.
 *
 * @param yes somebody said that it is required
 * @param no an answer that counts says that it is not
 * @param reference number of the newest call whose no counts; null if none does
 * @param basis every such answer, oldest first
 */
record SpokenAnswers(
    boolean yes, boolean no, @Nullable String reference, List<AuthorizationBasis> basis) {

  /**
   * Days before the service date for which a spoken no is held to. Our choice: no source states a
   * time; plans change with the quarter and the year, and a payer keeps a call that long at least.
   */
  static final int FRESH = 90;

  /** Keeps a copy. */
  SpokenAnswers {
    basis = List.copyOf(basis);
  }

  static SpokenAnswers of(SummaryInput input, Set<ProcedureCode> codes) {
    boolean yes = false;
    String reference = null;
    List<AuthorizationBasis> basis = new ArrayList<>();
    for (Verification one : input.onRecord().verifications()) {
      AuthorizationRequired said = one.authorizationRequired();
      if (said == null) {
        continue;
      }
      String doubt = doubt(one, said, codes, input.facts().serviceDate());
      basis.add(AuthorizationBasis.ofVerification(said, words(one, said), doubt));
      if (doubt == null && said == AuthorizationRequired.YES) {
        yes = true;
      } else if (doubt == null) {
        reference = one.referenceNumber();
      }
    }
    return new SpokenAnswers(yes, reference != null, reference, basis);
  }

  /** Why an answer is shown and does not decide; null if it does. */
  private static @Nullable String doubt(
      Verification one,
      AuthorizationRequired said,
      Set<ProcedureCode> codes,
      LocalDate serviceDate) {
    if (!one.concerns(codes)) {
      return "It does not decide: it was given for codes that are not planned.";
    }
    if (said == AuthorizationRequired.YES) {
      return null;
    }
    List<String> wants = new ArrayList<>();
    if (!one.names(codes)) {
      wants.add("it does not name every code planned");
    }
    if (one.referenceNumber() == null || one.referenceNumber().isBlank()) {
      wants.add("it has no reference number");
    }
    if (one.answeredOn().isBefore(serviceDate.minusDays(FRESH))) {
      wants.add("it was given more than " + FRESH + " days before the day of service");
    }
    return wants.isEmpty() ? null : "It does not decide: " + Sentences.and(wants) + ".";
  }

  private static String words(Verification one, AuthorizationRequired said) {
    String reference =
        one.referenceNumber() == null
            ? "no reference number was given"
            : "reference " + one.referenceNumber();
    return "By telephone on "
        + Sentences.day(one.answeredOn())
        + ", "
        + (one.payerRepresentative() == null ? "a representative" : one.payerRepresentative())
        + " said that prior authorization is "
        + (said == AuthorizationRequired.YES ? "required" : "not required")
        + (one.procedureCodes().isEmpty() ? "" : " for " + Sentences.codes(one.procedureCodes()))
        + "; "
        + reference
        + ".";
  }
}
