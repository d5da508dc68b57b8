package org.rtmscoverage.shipped;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.vocabulary.LineOfBusiness.COMMERCIAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.policy.CoverageRow;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.RequestType;

/** Each policy that ships has a table of patients, and no leaf of any version escapes it. */
class ShippedLeavesTests {

  private static final Map<String, Supplier<Stream<Patients>>> TABLES =
      Map.ofEntries(
          entry(
              "aetna-cpb-0469",
              both(rows(AetnaCpb0469Tests::rows), rows(AetnaCpb0469EarlierTests::rows))),
          entry(
              "ambetter-cp-bh-200",
              both(AmbetterCpBh200Tests::everyone, rows(AmbetterCpBh200EarlierTests::rows))),
          entry("ambetter-cp-bh-201", AmbetterCpBh201Tests::everyone),
          entry("anthem-tms", rows(AnthemTmsTests::rows)),
          entry("bcbs-al-mp-170", rows(BcbsAlMp170Tests::rows)),
          entry("bcbs-ma-297", rows(BcbsMa297Tests::rows)),
          entry("bcbs-mi-tms", rows(BcbsMiTmsTests::rows)),
          entry("bcbs-mn-x-14-012", UnreadCriteriaTests::everyone),
          entry(
              "cigna-en0383",
              both(rows(CignaEn0383Tests::rows), rows(CignaEn0383EarlierTests::rows))),
          entry("connectcare-tms", ConnectCareTmsTests::everyone),
          entry("hcsc-psy301-015", rows(HcscPsy301015Tests::rows)),
          entry("healthpartners-rtms", HealthPartnersRtmsTests::everyone),
          entry("highmark-wv-z-4-008", rows(HighmarkZ4008Tests::rowsOfWestVirginia)),
          entry(
              "highmark-z-4-017",
              both(rows(HighmarkZ4017Tests::rows), rows(HighmarkZ4008Tests::rowsOfPennsylvania))),
          entry("humana-hum-0457", rows(HumanaHum0457Tests::rows)),
          entry(
              "independence-tms",
              both(rows(IndependenceTmsTests::rows), rows(IndependenceTmsEarlierTests::rows))),
          entry("new-directions-tms", rows(NewDirectionsTmsTests::rows)),
          entry("ca-medi-cal-tms", StateMedicaidTests::ofMediCal),
          entry("de-medicaid-amerihealth-tms", StateMedicaidTests::ofDelaware),
          entry("medicare-l33398", MedicareOpenCriteriaTests::ofNgs),
          entry("medicare-l34522", rows(MedicareL34522Tests::rows)),
          entry("medicare-l34641", MedicareOpenCriteriaTests::ofWps),
          entry("medicare-l34869", MedicareOpenCriteriaTests::ofPalmetto),
          entry("medicare-l34998", MedicareEarlierTextsTests::everyoneOfNovitas),
          entry("medicare-l36469", MedicareOpenCriteriaTests::ofCgs),
          entry("medicare-l37086", NoridianPatients::everyone),
          entry("medicare-l37088", NoridianPatients::everyone),
          entry("medicare-older-lcd-template", MedicareEarlierTextsTests::everyoneOfTheTemplate),
          entry("tricare-east-tms", TricareTmsTests::ofEast),
          entry("tricare-west-tms", TricareTmsTests::ofWest),
          entry("wtc-rtms", WtcRtmsTests::everyone),
          entry("ny-fidelis-tms", NyMedicaidTmsTests::everyone),
          entry("ny-medicaid-tms", NyMedicaidTmsTests::everyone),
          entry("optum-tms", OptumTmsTests::everyone),
          entry(
              "point32health-tms",
              both(UnreadCriteriaTests::everyone, rows(HarvardPilgrim2013Tests::rows))),
          entry("priority-health-tms", UnreadCriteriaTests::everyone),
          entry("select-health-tms", SelectHealthTmsTests::everyone));

  private static Supplier<Stream<Patients>> rows(Supplier<Stream<PolicyRow>> rows) {
    return () -> PolicyRow.patients(rows.get());
  }

  private static Supplier<Stream<Patients>> both(
      Supplier<Stream<Patients>> first, Supplier<Stream<Patients>> second) {
    return () -> Stream.concat(first.get(), second.get());
  }

  @Test
  void everyPolicyHasATable() {
    assertThat(TABLES).containsOnlyKeys(ShippedPolicy.ids());
  }

  static List<String> policies() {
    return ShippedPolicy.ids();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("policies")
  void everyLeafIsSeenMetAndNotMet(String id) {
    var policy = new ShippedPolicy(id);
    var seen = new SeenLeaves(policy, TABLES.getOrDefault(id, Stream::of).get());
    policy.versions().forEach(seen::showEveryLeafOf);
  }

  /** A plan of treatment alone leaves every leaf unknown, in every version and kind of request. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("policies")
  void nobodyIsRefusedForWhatNobodySaid(String id) {
    var policy = new ShippedPolicy(id);
    for (var version : policy.versions()) {
      for (var tree : version.criteria().entrySet()) {
        var day = version.effectiveFrom().toString();
        var leaves =
            SeenLeaves.leaves(tree.getValue()).map(leaf -> leaf.node().id()).distinct().toList();
        for (var indication : List.of(Indication.MDD, Indication.OCD)) {
          var verdict = policy.verdict(unsaid(indication, day).requestType(tree.getKey()));
          assertThat(ShippedPolicy.nodes(verdict.findings()))
              .filteredOn(finding -> leaves.contains(finding.id()))
              .isNotEmpty()
              .allMatch(finding -> finding.result() == Truth.UNKNOWN);
        }
      }
    }
  }

  /** Over all treatments, each row decides for somebody of its plans as it is written. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("policies")
  void everyCoverageRowDecidesForSomebody(String id) {
    var policy = new ShippedPolicy(id);
    for (var version : policy.versions()) {
      for (CoverageRow row : version.coverage()) {
        var decided =
            Stream.of(14, 41)
                .flatMap(ShippedLeavesTests::treatments)
                .map(patient -> fitting(row, patient, version.effectiveFrom()))
                .map(patient -> policy.verdict(patient).findings().children().getFirst())
                .filter(finding -> finding.id().equals(row.node().id()))
                .toList();
        assertThat(decided)
            .as(row.node().id())
            .isNotEmpty()
            .allMatch(finding -> finding.result() == (row.covered() ? Truth.MET : Truth.NOT_MET));
      }
    }
  }

  /** In a plan and on a day the row speaks of. */
  private static Patients fitting(CoverageRow row, Patients patient, LocalDate firstDay) {
    var who = row.who();
    var days = who.serviceDates();
    var day = days == null || days.from() == null ? firstDay : days.from();
    return patient
        .plan(first(who.linesOfBusiness(), COMMERCIAL), null, first(who.planStates(), null))
        .serviceDate(day.toString());
  }

  private static <T extends Comparable<T>> @Nullable T first(Set<T> of, @Nullable T otherwise) {
    return of.stream().sorted().findFirst().orElse(otherwise);
  }

  private static Stream<Patients> treatments(int age) {
    return Stream.of(Indication.values())
        .flatMap(
            indication ->
                Stream.of(Modality.values())
                    .flatMap(
                        modality ->
                            Stream.of(RequestType.values())
                                .map(type -> treated(indication, modality, type).age(age))));
  }

  private static Patients treated(Indication indication, Modality modality, RequestType type) {
    return Patients.silent().treatment(indication, modality).requestType(type);
  }

  private static Patients unsaid(Indication indication, String day) {
    return Patients.silent()
        .treatment(indication, Modality.DEEP_TMS)
        .serviceDate(day)
        .age(null)
        .episode(null)
        .sessions(null);
  }
}
