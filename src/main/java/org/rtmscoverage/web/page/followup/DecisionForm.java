package org.rtmscoverage.web.page.followup;

import java.util.List;
import org.rtmscoverage.web.page.form.Choice;
import org.rtmscoverage.web.page.form.FormView;

/**
 * The form for what the payer decided.
 *
 * @param form what was typed, and what is wrong with it
 * @param decisions what can be decided
 * @param codes procedure codes asked about, for their units
 */
public record DecisionForm(FormView form, List<Choice> decisions, List<String> codes) {
  /** Keeps copies. */
  public DecisionForm {
    decisions = List.copyOf(decisions);
    codes = List.copyOf(codes);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "DecisionForm[hidden]";
  }
}
