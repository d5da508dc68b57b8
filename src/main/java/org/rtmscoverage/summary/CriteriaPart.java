package org.rtmscoverage.summary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.policy.Cause;
import org.rtmscoverage.policy.CauseKind;
import org.rtmscoverage.policy.Change;
import org.rtmscoverage.policy.EffectiveToBasis;
import org.rtmscoverage.policy.PlanFacts;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.SourceGrade;

/** Says what a policy's verdict means, and what it comes to by itself. */
public final class CriteriaPart {

  private CriteriaPart() {}

  /**
   * What the criteria alone come to; nothing is known of coverage, authorization or cost.
   *
   * @param verdict the verdict
   * @param payer whose policy it is
   * @param plan the plan as the clinic knows it
   * @return a determination without parts
   */
  public static Determination alone(PolicyVerdict verdict, Payer payer, PlanFacts plan) {
    Determination alone = alone(verdict, AssumedLine.of(payer, plan, verdict));
    String unserved = OtherPlan.unservedLine(payer, plan);
    if (unserved == null) {
      return alone;
    }
    List<String> reasons = new ArrayList<>(List.of(unserved));
    reasons.addAll(alone.reasons());
    return new Determination(
        alone.outcome(), unserved + " " + alone.headline(), reasons, alone.parts());
  }

  /**
   * How a verdict stands by itself.
   *
   * @param verdict the verdict
   * @return CLEAR only where the criteria are met by the payer's own text, without a doubt
   */
  public static PartState state(PolicyVerdict verdict) {
    return of(verdict).part().state();
  }

  static Determination alone(PolicyVerdict verdict) {
    return alone(verdict, null);
  }

  private static Determination alone(PolicyVerdict verdict, @Nullable AssumedLine line) {
    Judged judged = of(verdict, line);
    List<String> reasons = new ArrayList<>(reasons(verdict));
    if (line != null) {
      reasons.add(line.text());
    }
    Outcome outcome = outcome(verdict);
    String headline = judged.part().text() + " Coverage, authorization and cost were not checked.";
    return new Determination(
        outcome == null ? Outcome.ELIGIBILITY_UNCONFIRMED : outcome, headline, reasons, null);
  }

  /** What the criteria decide by themselves; null if they are met. */
  static @Nullable Outcome outcome(PolicyVerdict verdict) {
    if (verdict.notCovered()) {
      return Outcome.NOT_COVERED;
    }
    if (verdict.result() == Truth.NOT_MET) {
      return Outcome.CRITERIA_NOT_MET;
    }
    if (verdict.result() == Truth.MET) {
      return null;
    }
    return verdict.publishedResult() == Truth.UNKNOWN
            && CauseList.has(CauseList.of(verdict), CauseKind.MISSING_FACT, CauseKind.JUDGEMENT)
        ? Outcome.MORE_INFORMATION_NEEDED
        : Outcome.MANUAL_REVIEW;
  }

  /** The verdict, with the line of business that was assumed for it. */
  static Judged of(PolicyVerdict verdict, @Nullable AssumedLine line) {
    return line == null ? of(verdict) : line.mark(of(verdict));
  }

  static Judged of(PolicyVerdict verdict) {
    Outcome outcome = outcome(verdict);
    if (outcome == null) {
      return met(verdict);
    }
    return switch (outcome) {
      case NOT_COVERED ->
          Judged.of(
              PartState.BLOCKED,
              "The policy does not cover this: "
                  + Sentences.few(CauseList.unmet(verdict.findings()))
                  + "."
                  + hint(verdict),
              "not covered by the policy");
      case CRITERIA_NOT_MET ->
          Judged.of(
              PartState.BLOCKED,
              "The payer's criteria are not met: "
                  + Sentences.few(CauseList.unmet(verdict.findings()))
                  + ".",
              "criteria not met");
      case MORE_INFORMATION_NEEDED ->
          Judged.of(
              PartState.ACTION,
              Sentences.ended(
                      "The criteria cannot be decided on what was sent. Still needed: "
                          + Sentences.few(open(verdict)))
                  + otherWays(verdict),
              "criteria still open");
      default -> review(verdict);
    };
  }

  private static Judged met(PolicyVerdict verdict) {
    if (isWeak(verdict)) {
      return Judged.of(
          PartState.ACTION,
          "The criteria are met, by "
              + named(verdict.grade())
              + " that is not the payer's own text: check that text first."
              + challenged(verdict),
          "criteria met only by " + named(verdict.grade()));
    }
    List<String> challenges = CauseList.challenges(verdict);
    return challenges.isEmpty()
        ? Judged.of(PartState.CLEAR, "The payer's criteria are met.", "criteria met")
        : Judged.of(
            PartState.ACTION,
            "The criteria are met by the wording, likely to be challenged: "
                + Sentences.few(challenges)
                + ".",
            "criteria likely to be challenged");
  }

  private static String challenged(PolicyVerdict verdict) {
    List<String> challenges = CauseList.challenges(verdict);
    return challenges.isEmpty()
        ? ""
        : " Likely to be challenged: " + Sentences.few(challenges) + ".";
  }

  private static Judged review(PolicyVerdict verdict) {
    List<Cause> causes = CauseList.of(verdict);
    String open = Sentences.few(causes.stream().map(Cause::text).toList());
    if (CauseList.has(causes, CauseKind.NO_POLICY)) {
      return Judged.of(
          PartState.UNKNOWN,
          Sentences.ended("The criteria are not known: " + open),
          "criteria not known");
    }
    String lead =
        switch (verdict.publishedResult()) {
          case MET ->
              ReadShare.hardlyAny(verdict)
                  ? "Hardly anything of the criteria could be read: "
                  : "Every criterion we could read is met; a person at the payer decides the rest: ";
          case NOT_MET ->
              "What we could read of the criteria is not met; a person at the payer decides by the"
                  + " rest: ";
          case UNKNOWN -> "A person at the payer decides: ";
        };
    return Judged.of(
        PartState.UNKNOWN, Sentences.ended(lead + open), "criteria need the payer's review");
  }

  /** Why, in order of weight. */
  static List<String> reasons(PolicyVerdict verdict) {
    List<String> reasons = new ArrayList<>();
    reasons.addAll(CauseList.unmet(verdict.findings()).stream().map(CriteriaPart::unmet).toList());
    open(verdict).forEach(text -> reasons.add("Open: " + Sentences.ended(text)));
    CauseList.challenges(verdict)
        .forEach(text -> reasons.add("Likely to be challenged: " + Sentences.ended(text)));
    PolicyVersion version = verdict.version();
    if (version != null && version.effectiveToBasis() == EffectiveToBasis.INFERRED) {
      reasons.add(
          "When the text of "
              + version.effectiveFrom()
              + " ended was not read; one we do not know may have been in force on the service"
              + " date.");
    }
    if (version != null && verdict.grade() != SourceGrade.PRIMARY) {
      reasons.add(
          verdict.grade() == SourceGrade.PAYER_COPY
              ? "Some criteria were read in a copy of the payer's text."
              : "Some criteria rest on "
                  + named(verdict.grade())
                  + ", not on the payer's own text: check before relying on it.");
    }
    return reasons;
  }

  /** What is to be answered on the nearest way to the criteria, or why nobody here can. */
  private static List<String> open(PolicyVerdict verdict) {
    if (verdict.result() != Truth.UNKNOWN) {
      return List.of();
    }
    return verdict.gaps().isEmpty()
        ? CauseList.of(verdict).stream().map(Cause::text).toList()
        : verdict.gaps().getFirst().changes().stream().map(Change::what).toList();
  }

  private static String otherWays(PolicyVerdict verdict) {
    return verdict.gaps().size() > 1 ? " Other ways to meet them are listed under gaps." : "";
  }

  /**
   * Whether a verdict rests on less than the payer's own text or a copy of it.
   *
   * @param verdict the verdict
   * @return true if so
   */
  public static boolean isWeak(PolicyVerdict verdict) {
    return verdict.version() != null && verdict.grade().isWeak();
  }

  private static String hint(PolicyVerdict verdict) {
    return verdict.version() == null || verdict.grade() == SourceGrade.PRIMARY
        ? ""
        : " This rests on "
            + named(verdict.grade())
            + ": check the payer's own text before telling the patient.";
  }

  private static String named(SourceGrade grade) {
    return switch (grade) {
      case PRIMARY -> "the payer's own text";
      case PAYER_COPY -> "a copy of the payer's text";
      case SECONDARY -> "a secondary source";
      case CLINIC -> "a clinic's page";
    };
  }

  private static String unmet(String label) {
    return "Not met: " + Sentences.bare(label) + ".";
  }
}
