package org.rtmscoverage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.vocabulary.DateRange;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.Product;
import org.rtmscoverage.vocabulary.RequestType;

/** For whom a row, a case or a limit applies. */
class ApplicabilityTests {

  private static final Applicability NARROW =
      new Applicability(
          Set.of(Indication.MDD),
          Set.of(Modality.RTMS),
          Set.of(RequestType.INITIAL),
          18,
          64,
          Set.of(LineOfBusiness.MEDICAID),
          Set.of(Product.HMO),
          Set.of("NY"),
          Set.of("NJ"),
          Set.of(NetworkStatus.IN),
          new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));

  private static Patients fitting() {
    return Patients.silent()
        .plan(LineOfBusiness.MEDICAID, Product.HMO, "NY")
        .provider(NetworkStatus.IN, null, "NJ");
  }

  @Test
  void everyLimitIsHeldTo() {
    assertThat(NARROW.test(fitting().facts())).isEqualTo(Truth.MET);
    assertThat(NARROW.test(fitting().age(17).facts())).isEqualTo(Truth.NOT_MET);
    assertThat(NARROW.test(fitting().age(65).facts())).isEqualTo(Truth.NOT_MET);
    assertThat(NARROW.test(fitting().serviceDate("2027-01-01").facts())).isEqualTo(Truth.NOT_MET);
    assertThat(NARROW.test(fitting().requestType(RequestType.EXTENSION).facts()))
        .isEqualTo(Truth.NOT_MET);
    assertThat(NARROW.test(fitting().treatment(Indication.OCD, Modality.RTMS).facts()))
        .isEqualTo(Truth.NOT_MET);
    assertThat(NARROW.test(fitting().treatment(Indication.MDD, Modality.DEEP_TMS).facts()))
        .isEqualTo(Truth.NOT_MET);
    assertThat(NARROW.test(fitting().provider(NetworkStatus.OUT, null, "NJ").facts()))
        .isEqualTo(Truth.NOT_MET);
    assertThat(NARROW.test(fitting().plan(LineOfBusiness.MEDICAID, Product.PPO, "NY").facts()))
        .isEqualTo(Truth.NOT_MET);
  }

  @Test
  void factNobodyGaveIsAskedFor() {
    var silent = Patients.silent().age(null).facts();
    assertThat(NARROW.test(silent)).isEqualTo(Truth.UNKNOWN);
    assertThat(NARROW.questions(silent)).hasSize(6);
    assertThat(NARROW.questions(fitting().facts())).isEmpty();
  }

  @Test
  void limitsAreSaidInWords() {
    assertThat(NARROW.words())
        .isEqualTo(
            "MDD, RTMS, INITIAL, age 18 to 64, MEDICAID, HMO, plan of NY, treated in NJ,"
                + " network IN, service from 2026-01-01 to 2026-12-31");
    assertThat(Applicability.ALWAYS.words()).isEqualTo("everybody");
    assertThat(words(null, 17)).isEqualTo("age up to 17");
    assertThat(words(18, null)).isEqualTo("age 18 and over");
  }

  private static String words(@Nullable Integer min, @Nullable Integer max) {
    return Applicability.ofTreatment(Set.of(), Set.of(), Set.of(), min, max).words();
  }
}
