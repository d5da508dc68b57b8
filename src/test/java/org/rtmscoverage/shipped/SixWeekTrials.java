package org.rtmscoverage.shipped;

import static org.rtmscoverage.policy.TrialOutcome.NO_RESPONSE;
import static org.rtmscoverage.shipped.PolicyRow.met;
import static org.rtmscoverage.shipped.PolicyRow.notMet;
import static org.rtmscoverage.shipped.PolicyRow.unknown;

import java.util.stream.Stream;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.Trials;

/**
 * Patients for the branch on medication that Highmark and Alabama share: two classes, six weeks at
 * an accepted dose, 80 percent adherence.
 */
final class SixWeekTrials {

  private static final String NODE = "failed-trials";

  private SixWeekTrials() {}

  /** Two failed trials that just pass; every list complete. */
  static Patients complete() {
    return with(first());
  }

  static Stream<PolicyRow> rows() {
    return Stream.of(
        met("two classes for six weeks", NODE, complete()),
        notMet("a day short of six weeks", NODE, with(first().to("2026-03-13"))),
        met(
            "a day short, judged sufficient",
            NODE,
            with(first().to("2026-03-13").judgedSufficient(true))),
        notMet("a milligram short", NODE, with(first().dose(49))),
        notMet("a percent short of adherence", NODE, with(first().adherence(79))),
        notMet("two drugs of one class", NODE, with(drug("duloxetine", 60))),
        met("bupropion is a class", NODE, with(drug("bupropion", 300))),
        met("mirtazapine is a class", NODE, with(drug("mirtazapine", 15))),
        unknown("Auvelity, dosed in tablets", NODE, withAuvelity()),
        notMet("Auvelity and bupropion are one drug", NODE, auvelityAndBupropion()),
        unknown("a class the policy does not name", NODE, with(drug("phenelzine", 45))),
        unknown("dose not stated", NODE, with(undosed())),
        unknown("adherence not stated", NODE, with(unadhered())),
        notMet("one drug only", NODE, one()));
  }

  /** Auvelity for the first drug; the table doses it in tablets, so a person judges the dose. */
  static Patients withAuvelity() {
    return with(drug("Auvelity", 2));
  }

  private static Patients auvelityAndBupropion() {
    return Patients.severe()
        .trial(drug("Auvelity", 2).build())
        .trial(
            Trials.of("m2", "bupropion")
                .dose(300)
                .from("2026-05-01")
                .to("2026-06-25")
                .adherence(80)
                .build())
        .allComplete();
  }

  /** Six weeks, that is 42 days, end on 14 March. */
  private static Trials first() {
    return drug("sertraline", 50);
  }

  private static Trials drug(String drug, int mg) {
    return Trials.of("m1", drug).dose(mg).from("2026-02-01").to("2026-03-14").adherence(80);
  }

  private static Trials undosed() {
    return Trials.of("m1", "sertraline").from("2026-02-01").to("2026-03-14").adherence(80);
  }

  private static Trials unadhered() {
    return Trials.of("m1", "sertraline").dose(50).from("2026-02-01").to("2026-03-14");
  }

  private static Patients one() {
    return Patients.severe().trial(first().build()).allComplete();
  }

  private static Patients with(Trials first) {
    return Patients.severe()
        .trial(first.build())
        .trial(
            Trials.of("m2", "venlafaxine")
                .dose(150)
                .from("2026-05-01")
                .to("2026-06-25")
                .adherence(80)
                .outcome(NO_RESPONSE)
                .build())
        .allComplete();
  }
}
