package org.rtmscoverage.web.page.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.CoverageStatus;
import org.rtmscoverage.web.view.BenefitRowView;
import org.rtmscoverage.web.view.BenefitsView;
import org.rtmscoverage.web.view.CoverageSummaryView;
import org.rtmscoverage.web.view.EligibilityView;
import org.rtmscoverage.web.view.PayerNameView;
import org.rtmscoverage.web.view.VisitLimitView;

/**
 * What one payer told of the plan and its benefits.
 *
 * @param payer who told it
 * @param facts the plan, label by label
 * @param doubts what is not certain
 * @param answered whether there are benefits at all
 * @param table what the patient pays
 * @param bars deductibles and maxima
 * @param visits limits of visits
 * @param basis by what the course is priced
 * @param rows every row of the answer
 */
public record BenefitsSection(
    String payer,
    List<Fact> facts,
    List<String> doubts,
    boolean answered,
    BenefitsTable table,
    List<AccumulatorBar> bars,
    List<String> visits,
    String basis,
    List<Row> rows) {
  /** Keeps copies. */
  public BenefitsSection {
    facts = List.copyOf(facts);
    doubts = List.copyOf(doubts);
    bars = List.copyOf(bars);
    visits = List.copyOf(visits);
    rows = List.copyOf(rows);
  }

  /**
   * A fact with its label.
   *
   * @param label what it is
   * @param value the fact
   */
  public record Fact(String label, String value) {
    /** Hides the person. */
    @Override
    public String toString() {
      return "Fact[hidden]";
    }
  }

  /**
   * A row of the payer's answer.
   *
   * @param counts whether it counts for TMS
   * @param cells kind, service, for whom, value, why it counts or not, where it stood
   */
  public record Row(boolean counts, List<String> cells) {
    /** Keeps a copy. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** Hides the person. */
    @Override
    public String toString() {
      return "Row[hidden]";
    }
  }

  /** The payer's answer, and the manager's where one runs the mental health benefits. */
  static List<BenefitsSection> of(CoverageSummaryView answer, Prose say) {
    var own = section(answer.payer(), answer.eligibility(), answer.benefits(), say);
    var manager = answer.manager();
    return manager == null
        ? List.of(own)
        : List.of(own, section(manager.payer(), manager.eligibility(), manager.benefits(), say));
  }

  private static BenefitsSection section(
      PayerNameView payer, EligibilityView told, @Nullable BenefitsView benefits, Prose say) {
    var doubts = new ArrayList<String>();
    told.warnings().stream().map(say::text).forEach(doubts::add);
    if (benefits == null) {
      return new BenefitsSection(
          payer.name(),
          facts(told, say),
          doubts,
          false,
          new BenefitsTable(List.of()),
          List.of(),
          List.of(),
          "",
          List.of());
    }
    benefits.warnings().stream().map(say::text).forEach(doubts::add);
    var basis = benefits.costShareBasis();
    var question = basis.question();
    return new BenefitsSection(
        payer.name(),
        facts(told, say),
        doubts,
        true,
        BenefitsTable.of(benefits, say),
        benefits.accumulators().stream().map(one -> AccumulatorBar.of(one, say)).toList(),
        benefits.visitLimits().stream().map(limit -> visits(limit, say)).toList(),
        say.text(basis.text()) + (question == null ? "" : " Ask the payer: " + say.text(question)),
        benefits.rows().stream().map(row -> row(row, say)).toList());
  }

  private static List<Fact> facts(EligibilityView told, Prose say) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("Status", say.text(told.text())));
    if (told.behavioralHealthStatus() != CoverageStatus.NOT_STATED) {
      facts.add(new Fact("Mental health", say.plain(told.behavioralHealthStatus())));
    }
    var plan = told.plan();
    if (plan != null) {
      add(facts, "Plan", plan.name());
      add(facts, "Kind", plan.insuranceType());
      add(facts, "Group", plan.groupNumber());
      facts.add(new Fact("In force", say.day(plan.begin()) + " to " + say.day(plan.end())));
    }
    var day = told.verifiedFor();
    facts.add(new Fact("Answered for", day == null ? "day not stated" : say.day(day)));
    facts.add(
        new Fact(
            switch (told.source()) {
              case LIVE -> "Live answer of";
              case CACHED -> "Earlier answer of";
              case NONE -> "No answer as of";
            },
            say.time(told.asOf())));
    return facts;
  }

  private static void add(List<Fact> facts, String label, @Nullable String value) {
    if (value != null) {
      facts.add(new Fact(label, value));
    }
  }

  private static String visits(VisitLimitView limit, Prose say) {
    var left = limit.remaining();
    var used = limit.used();
    var most = limit.limit();
    return (most == null ? "Limit not stated" : Prose.counted(most, "visit"))
        + BenefitWords.period(limit.period())
        + ", "
        + BenefitWords.network(limit.network())
        + ": "
        + (used == null ? "used not stated" : used + " used")
        + ", "
        + (left == null ? "left not stated" : left + " left")
        + (limit.derived() ? " (computed)" : "")
        + Stream.of(limit.notes())
            .flatMap(List::stream)
            .map(note -> ". " + say.text(note))
            .reduce("", String::concat);
  }

  private static Row row(BenefitRowView row, Prose say) {
    var notes = String.join(". ", row.notes());
    return new Row(
        row.applies(),
        List.of(
            BenefitWords.kind(row, say),
            BenefitWords.service(row),
            BenefitWords.level(row.level()) + ", " + BenefitWords.network(row.network()),
            notes.isEmpty()
                ? BenefitWords.value(row, say)
                : BenefitWords.value(row, say) + "; " + notes,
            say.text(row.why()),
            row.pointer()));
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "BenefitsSection[hidden]";
  }
}
