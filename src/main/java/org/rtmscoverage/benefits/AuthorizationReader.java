package org.rtmscoverage.benefits;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.AuthorizationIndicator;
import org.rtmscoverage.eligibility.BenefitLine;

/** Reads what rows and their notes say about authorization, and no more than they say. */
final class AuthorizationReader {

  private static final String WORD =
      "(?:pre[- ]?cert\\w*|pre[- ]?auth\\w*|prior[- ]auth\\w*|authori[sz]ation|auth|"
          + "prior approval|certification)";
  private static final Pattern MENTION =
      Pattern.compile("\\b" + WORD + "\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_NEEDED =
      Pattern.compile(
          "\\bno (?:prior )?"
              + WORD
              + "(?: is| are)? (?:required|needed|necessary)\\b|\\b"
              + WORD
              + "(?: is| are)? not (?:required|needed|necessary)\\b|\\b(?:does|do) not require "
              + "(?:a )?(?:prior )?"
              + WORD
              + "\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NEEDED =
      Pattern.compile(
          "\\b(?:requires?|required|needed|necessary|mandatory|must)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern CONDITIONAL =
      Pattern.compile(
          "\\b(?:may|might|if|unless|except|only|first|after|until|verify|determine)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHER_SERVICE =
      Pattern.compile(
          "\\b(?:inpatient|admission|residential|partial hospital\\w*|detox\\w*|surgery)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OUR_SERVICE =
      Pattern.compile(
          "\\b(?:outpatient|office|r?tms|transcranial|9086[789])\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern OUR_CODE = Pattern.compile("\\b9086[789]\\b");

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
      if (selection.fits(line)) {
        line.notes().forEach(note -> addNote(statements, line, note));
      }
    }
    return statements;
  }

  private static AuthorizationStatement indicated(BenefitLine line) {
    String about = line.procedureCode() != null ? line.procedureCode() : "this service type";
    String text =
        switch (line.authorization()) {
          case YES -> "The payer says authorization is required for " + about + ".";
          case NO -> "The payer says no authorization is required for " + about + ".";
          case UNKNOWN_TO_PAYER ->
              "The payer says it does not know whether authorization is required for "
                  + about
                  + ".";
          case NOT_STATED -> "The payer does not say.";
        };
    return new AuthorizationStatement(
        line.authorization(),
        line.procedureCode() != null,
        false,
        line.network(),
        text,
        line.pointer());
  }

  private static void addNote(
      List<AuthorizationStatement> statements, BenefitLine line, String note) {
    AuthorizationIndicator indicator = indicator(note);
    if (indicator != null) {
      statements.add(
          new AuthorizationStatement(
              indicator,
              line.procedureCode() != null || OUR_CODE.matcher(note).find(),
              true,
              line.network(),
              "The payer's note says: " + note,
              line.pointer()));
    }
  }

  private static @Nullable AuthorizationIndicator indicator(String note) {
    if (!MENTION.matcher(note).find()) {
      return null;
    }
    if (OTHER_SERVICE.matcher(note).find() && !OUR_SERVICE.matcher(note).find()) {
      return AuthorizationIndicator.UNKNOWN_TO_PAYER;
    }
    String rest = NOT_NEEDED.matcher(note).replaceAll("");
    boolean conditional = CONDITIONAL.matcher(note).find();
    if (rest.length() < note.length()) {
      return conditional || MENTION.matcher(rest).find()
          ? AuthorizationIndicator.UNKNOWN_TO_PAYER
          : AuthorizationIndicator.NO;
    }
    return NEEDED.matcher(rest).find() && !conditional
        ? AuthorizationIndicator.YES
        : AuthorizationIndicator.UNKNOWN_TO_PAYER;
  }
}
