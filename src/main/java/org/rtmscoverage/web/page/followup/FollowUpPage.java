package org.rtmscoverage.web.page.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.web.page.AnswerText;
import org.rtmscoverage.web.view.AnswerChangeView;
import org.rtmscoverage.web.view.CallScriptView;
import org.rtmscoverage.web.view.CheckBasisView;
import org.rtmscoverage.web.view.CheckRecordView;
import org.rtmscoverage.web.view.RecordedVerificationView;

/**
 * What is still to be done on a check, and what was done; protected health information.
 *
 * @param record the check with all that is recorded on it
 * @param compared whether it could be compared with the check it repeats
 * @param key makes sending the same form twice do it once
 * @param steps next steps, open ones first
 * @param open how many of them are open
 * @param call what is to be asked by telephone
 * @param verification form for what somebody was told
 * @param decision form for what the payer decided
 * @param decisions what the payer decided so far, oldest first
 * @param attempts every time a payer was asked
 */
public record FollowUpPage(
    CheckRecordView record,
    boolean compared,
    String key,
    List<Step> steps,
    long open,
    CallScriptView call,
    VerificationForm verification,
    DecisionForm decision,
    List<Decision> decisions,
    List<Attempt> attempts) {

  /**
   * A next step and how it stands.
   *
   * @param id stable within the answer
   * @param owner who does it, in words
   * @param action what
   * @param why why
   * @param by by when; null if no date follows
   * @param closed whether it is done
   * @param changedBy who said so last; empty if nobody has
   * @param changedAt when, in UTC; null if nobody has
   * @param note what was said with it; empty if nothing was
   */
  public record Step(
      String id,
      String owner,
      String action,
      String why,
      @Nullable LocalDate by,
      boolean closed,
      String changedBy,
      @Nullable Instant changedAt,
      String note) {
    /** Hides the person. */
    @Override
    public String toString() {
      return "Step[hidden]";
    }
  }

  /**
   * What the payer decided.
   *
   * @param what in words
   * @param number the payer's number for it; empty if none was given
   * @param units units by code, in words; empty if not said
   * @param certified first and last day certified, in words; empty if neither is said
   * @param reason the payer's reason; empty if none was given
   * @param decidedOn day of the decision
   * @param recordedBy who recorded it
   * @param recordedAt when, in UTC
   */
  public record Decision(
      String what,
      String number,
      String units,
      String certified,
      String reason,
      LocalDate decidedOn,
      String recordedBy,
      Instant recordedAt) {
    /** Hides the person. */
    @Override
    public String toString() {
      return "Decision[hidden]";
    }
  }

  /**
   * One time a payer was asked.
   *
   * @param number place among the attempts of the check, from 1
   * @param payer who was asked
   * @param about what was asked, in words
   * @param sentAt when it went out, in UTC
   * @param took how long it took
   * @param result what came of it, in words
   * @param reply whether anything came back
   */
  public record Attempt(
      int number,
      String payer,
      String about,
      Instant sentAt,
      String took,
      String result,
      boolean reply) {
    /** Hides the person. */
    @Override
    public String toString() {
      return "Attempt[hidden]";
    }
  }

  /** Keeps copies. */
  public FollowUpPage {
    steps = List.copyOf(steps);
    decisions = List.copyOf(decisions);
    attempts = List.copyOf(attempts);
  }

  /**
   * What is not as it was in the check this one repeats.
   *
   * @return empty if nothing, or if it repeats none
   */
  public List<AnswerChangeView> changes() {
    return record.changes().stream()
        .map(
            change ->
                new AnswerChangeView(
                    FollowUpWords.part(change.part()), AnswerText.of(change.text())))
        .toList();
  }

  /**
   * What is said where no change is.
   *
   * @return that nothing changed, or that nobody knows
   */
  public String unchanged() {
    return FollowUpWords.unchanged(compared);
  }

  /**
   * What somebody was told since, oldest first.
   *
   * @return empty if nothing was recorded
   */
  public List<RecordedVerificationView> verifications() {
    return record.verifications();
  }

  /**
   * What else the answer rests on.
   *
   * @return null before there is an answer
   */
  public @Nullable CheckBasisView basis() {
    return record.basis();
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "FollowUpPage[hidden]";
  }
}
