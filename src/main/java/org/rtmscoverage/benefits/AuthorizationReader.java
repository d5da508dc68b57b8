package org.rtmscoverage.benefits;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.AuthorizationIndicator;
import org.rtmscoverage.eligibility.BenefitLine;

/** Reads what rows and their notes say about authorization, and no more than they say. */
final class AuthorizationReader {

  private final RowSelection selection;

  AuthorizationReader(RowSelection selection) {
    this.selection = selection;
  }

  List<AuthorizationStatement> read(List<BenefitRow> rows) {
    List<AuthorizationStatement> statements = new ArrayList<>();
    for (BenefitRow row : rows) {
      BenefitLine line = row.line();
      if (row.applies()
          && !AccumulatorReader.isAccumulator(line)
          && line.authorization() != AuthorizationIndicator.NOT_STATED) {
        statements.add(indicated(line));
      }
      if (!line.notes().isEmpty() && selection.fits(line)) {
        line.notes().forEach(note -> addNote(statements, line, note));
      }
    }
    return statements;
  }

  private AuthorizationStatement indicated(BenefitLine line) {
    boolean doubtful = line.authorization() == AuthorizationIndicator.NO && !isSure(line, null);
    return new AuthorizationStatement(
        line.authorization(),
        line.procedureCode() != null && !doubtful,
        false,
        line.network(),
        doubtful ? words(line) + doubt(line) : words(line),
        line.pointer());
  }

  private static String words(BenefitLine line) {
    String about = line.procedureCode() != null ? line.procedureCode() : "this service type";
    return switch (line.authorization()) {
      case YES -> "The payer says authorization is required for " + about + ".";
      case NO -> "The payer says no authorization is required for " + about + ".";
      case UNKNOWN_TO_PAYER ->
          "The payer says it does not know whether authorization is required for " + about + ".";
      case NOT_STATED -> "The payer does not say.";
    };
  }

  private void addNote(List<AuthorizationStatement> statements, BenefitLine line, String text) {
    AuthorizationNote note = new AuthorizationNote(text);
    AuthorizationIndicator indicator = note.indicator();
    if (indicator == null) {
      return;
    }
    boolean doubtful =
        indicator == AuthorizationIndicator.NO && !(isSure(line, text) && isAboutRow(note, line));
    boolean known = indicator != AuthorizationIndicator.UNKNOWN_TO_PAYER && !doubtful;
    String words = "The payer's note says: " + text;
    statements.add(
        new AuthorizationStatement(
            indicator,
            known && (line.procedureCode() != null || note.namesCode()),
            true,
            line.network(),
            doubtful ? words + doubt(line) : words,
            line.pointer()));
  }

  /** A no holds if it is for this network and place and no other note of its row narrows it. */
  private boolean isSure(BenefitLine line, @Nullable String itself) {
    return selection.isCertain(line)
        && line.notes().stream()
            .filter(note -> !note.equals(itself))
            .noneMatch(note -> new AuthorizationNote(note).disturbsNo());
  }

  /** A note that names another code than its row's says nothing sure of either. */
  private static boolean isAboutRow(AuthorizationNote note, BenefitLine line) {
    String code = line.procedureCode();
    return code == null || !note.namesCode() || note.names(code);
  }

  private String doubt(BenefitLine line) {
    return selection.isCertain(line)
        ? " (not taken as settled: the row or another note of it narrows it)"
        : " (not taken as settled: the row is limited to a network or place that is not known"
            + " to be this one)";
  }
}
