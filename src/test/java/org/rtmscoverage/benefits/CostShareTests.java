package org.rtmscoverage.benefits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.NetworkStatus;

/** Which rows price the course. */
@NullUnmarked // a null that slips through fails the test anyway
class CostShareTests {

  private static final LocalDate DAY = LocalDate.parse("2026-12-01");
  private static final BenefitContext OFFICE = new BenefitContext("11", NetworkStatus.IN, DAY);
  private static final BenefitContext UNSAID = new BenefitContext(null, NetworkStatus.UNKNOWN, DAY);

  private static Benefits read(BenefitContext context, Row... rows) {
    return new BenefitsNormaliser().normalise(Row.answer(rows), context);
  }

  private static CostShareBasis basis(Row... rows) {
    return read(OFFICE, rows).costShareBasis();
  }

  private static Row copay(String amount, String... types) {
    return Row.of(BenefitKind.CO_PAYMENT, types).amount(amount);
  }

  private static Row share(String percent, String... types) {
    return Row.of(BenefitKind.CO_INSURANCE, types).percent(percent);
  }

  /** Each pair is the nearer row, then one that must not price beside it. */
  static Stream<Arguments> order() {
    return Stream.of(
        arguments(copay("1").code("90868"), share("0.2", "MH")),
        arguments(share("0.1", "MH").notes("TMS 90867-90869"), copay("2", "MH")),
        arguments(copay("1", "MH"), share("0.2", "MH").notes("Office visit")),
        arguments(
            copay("1", "CF").notes("All other outpatient, not office visits"), copay("2", "98")),
        arguments(share("0.1", "MH").notes("Therapy"), copay("2", "98").notes("Specialist")),
        arguments(copay("1", "98").notes("Mental health"), copay("2", "98").notes("Specialist")),
        arguments(copay("1", "98").notes("SPECIALIST"), copay("2", "98")),
        arguments(copay("1", "98").notes("SPECIALIST"), copay("2", "98").notes("PCP")),
        arguments(copay("1", "98"), copay("2", "98").notes("Primary care physician")),
        arguments(copay("1", "98"), share("0.2", "30")),
        arguments(copay("1", "30").notes("Outpatient mental health"), share("0.2", "30")),
        arguments(copay("1", "30").notes("Specialist visit"), share("0.2", "30")),
        arguments(copay("1", "30"), copay("2", "30").notes("Primary care")),
        arguments(copay("1", "MH"), copay("2", "MH").notes("Inpatient")),
        arguments(copay("1", "MH"), copay("2", "MH").notes("Telehealth")),
        arguments(copay("1", "MH"), copay("2", "MH").notes("Intensive outpatient program")),
        arguments(copay("1", "MH"), copay("2", "MH").notes("Excludes TMS")),
        arguments(copay("1", "MH").notes("Inpatient or outpatient"), copay("2", "30")),
        arguments(copay("1", "MH").network(BenefitNetwork.IN), copay("2", "MH")),
        arguments(
            copay("1", "MH").network(BenefitNetwork.IN),
            copay("2", "MH").network(BenefitNetwork.BOTH).places("11")),
        arguments(copay("1", "MH").places("11"), share("0.2", "MH")),
        arguments(copay("1", "MH").date("BENEFIT", "2026-01-01", "2026-12-31"), copay("2", "MH")),
        arguments(
            copay("1", "30").network(BenefitNetwork.IN),
            copay("2", "MH").network(BenefitNetwork.OUT)),
        arguments(copay("1", "30"), copay("2", "MH").places("22")),
        arguments(copay("1", "30"), copay("2", "MH").date("BENEFIT", "2027-01-01", "2027-12-31")),
        arguments(copay("1", "30"), copay("2", "MH").code("90837")),
        arguments(copay("1", "30"), copay("2", "33")),
        arguments(copay("1", "30"), Row.of(BenefitKind.CO_PAYMENT, "MH")));
  }

  @ParameterizedTest
  @MethodSource("order")
  void nearerRowAloneIsTheBasis(Row nearer, Row farther) {
    for (Row[] rows : List.of(new Row[] {nearer, farther}, new Row[] {farther, nearer})) {
      Benefits benefits = read(OFFICE, rows);
      BenefitRow counts = benefits.rows().get(rows[0] == nearer ? 0 : 1);
      BenefitRow other = benefits.rows().get(rows[0] == nearer ? 1 : 0);
      assertThat(counts.applies()).isTrue();
      assertThat(benefits.costShareBasis().rows()).containsExactly(counts.line().pointer());
      assertThat(benefits.costShareBasis().ambiguous()).isFalse();
      if (CostShareReader.states(other.line())) {
        assertThat(other.applies()).isFalse();
        assertThat(other.why()).startsWith("does not count: ");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "MH,-,OUTPATIENT_MENTAL_HEALTH,false",
        "A8,-,OUTPATIENT_MENTAL_HEALTH,false",
        "MH,Office visit,MENTAL_HEALTH_VISIT,true",
        "98,Behavioral health,MENTAL_HEALTH_VISIT,true",
        "98,-,SPECIALIST,true",
        "98,Specialist,SPECIALIST,true",
        "30,-,PLAN,true",
        "98,PCP,NONE,true",
        "A6,-,NONE,true",
        "A7,-,NONE,true",
        "MH,rTMS only,PROCEDURE,false"
      })
  void basisIsNamedAndWhatIsNotNearIsConfirmed(
      String type, String note, ServiceTier expected, boolean asks) {
    Row row = copay("30", type);
    CostShareBasis basis = basis(note == null ? row : row.notes(note));
    assertThat(basis.basis()).isEqualTo(expected);
    assertThat(basis.ambiguous()).isFalse();
    assertThat(basis.question() != null).isEqualTo(asks);
  }

  @Test
  void networkAndPlaceOfTheBasisAreSaid() {
    CostShareBasis basis =
        basis(copay("30", "MH").network(BenefitNetwork.IN).places("11"), share("0.4", "30"));
    assertThat(basis.network()).isEqualTo(BenefitNetwork.IN);
    assertThat(basis.placeOfService()).isEqualTo("11");
    assertThat(basis.text()).startsWith("The course is priced by what the payer states for");
  }

  @Test
  void withoutRowsThereIsNoBasisAndAQuestion() {
    CostShareBasis none = basis(Row.of(BenefitKind.ACTIVE, "MH"));
    assertThat(none.basis()).isEqualTo(ServiceTier.NONE);
    assertThat(none.rows()).isEmpty();
    assertThat(none.network()).isNull();
    assertThat(none.question()).endsWith("?");
  }

  static Stream<Arguments> live() {
    return Stream.of(
        arguments(OFFICE, copay("30", "MH"), copay("50", "CF"), "$30.00 or a copay of $50.00?"),
        arguments(OFFICE, share("0.1", "MH"), share("0.3", "MH"), "10 % or a coinsurance of 30 %?"),
        arguments(OFFICE, copay("30", "MH"), share("0.2", "MH"), "20 %, or both?"),
        arguments(OFFICE, copay("30", "98"), copay("50", "98"), "$50.00?"),
        arguments(
            UNSAID,
            share("0.2", "MH").network(BenefitNetwork.IN),
            share("0.4", "MH").network(BenefitNetwork.OUT),
            "20 % or a coinsurance of 40 %?"),
        arguments(
            UNSAID, copay("30", "MH").places("11"), copay("60", "MH").places("22"), "$60.00?"),
        arguments(UNSAID, copay("30", "MH").places("11"), copay("60", "MH"), "$60.00?"));
  }

  @ParameterizedTest
  @MethodSource("live")
  void twoLiveCandidatesStayTwo(BenefitContext context, Row one, Row other, String question) {
    Benefits benefits = read(context, one, other);
    CostShareBasis basis = benefits.costShareBasis();
    assertThat(basis.ambiguous()).isTrue();
    assertThat(basis.rows())
        .containsExactlyElementsOf(
            benefits.rows().stream().map(row -> row.line().pointer()).toList());
    assertThat(basis.text()).contains("nothing is priced from them");
    assertThat(basis.question()).endsWith(question);
  }

  @ParameterizedTest
  @CsvSource({"30,30,0,0", "30,30.00,0,0.0", "0,0,0.2,0.20", "30,30,0,0"})
  void sameTermsTwiceAndZeroBesideTheOtherAreNoDoubt(
      String copay, String again, String percent, String percentAgain) {
    assertThat(
            basis(
                    copay(copay, "MH"),
                    copay(again, "MH"),
                    share(percent, "MH"),
                    share(percentAgain, "MH"))
                .ambiguous())
        .isFalse();
  }

  @Test
  void copayAndCoinsuranceNeverComeFromDifferentBases() {
    Benefits benefits =
        read(OFFICE, copay("30", "MH"), share("0.2", "30"), share("0.1", "98"), copay("9", "98"));
    assertThat(benefits.counting(BenefitKind.CO_INSURANCE)).isEmpty();
    assertThat(benefits.counting(BenefitKind.CO_PAYMENT))
        .singleElement()
        .satisfies(line -> assertThat(line.amount()).isEqualTo(Money.of("30")));
  }

  @Test
  void notesTellOnlyRowsOnCostShareApart() {
    Row status = Row.of(BenefitKind.ACTIVE, "MH").notes("Office visit");
    assertThat(read(OFFICE, status).behavioralHealthStatus()).isEqualTo(CoverageStatus.ACTIVE);
    Row excluded = Row.of(BenefitKind.NON_COVERED, "MH").notes("Inpatient");
    assertThat(read(OFFICE, excluded).rows().getFirst().applies()).isTrue();
  }
}
