package org.rtmscoverage.web.page.followup;

import java.util.List;
import org.rtmscoverage.web.page.form.Choice;
import org.rtmscoverage.web.page.form.FormView;

/**
 * The form for what somebody was told by the payer.
 *
 * @param form what was typed, and what is wrong with it
 * @param questions what the call script asks
 * @param answeredAt when it was answered, as an input of local time holds it
 */
public record VerificationForm(FormView form, List<Choice> questions, String answeredAt) {
  /** Keeps a copy. */
  public VerificationForm {
    questions = List.copyOf(questions);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "VerificationForm[hidden]";
  }
}
