package org.rtmscoverage.eligibility.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.eligibility.Rejection;
import org.rtmscoverage.eligibility.RejectionClass;
import org.rtmscoverage.vocabulary.Owner;

/** Every reject reason code has a class, an owner and words of its own. */
class RejectionReasonsTests {

  private static Rejection of(String code, String followUp, String loop) {
    return RejectionReasons.rejections(List.of(new Refusal(code, followUp, loop))).getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "42,PAYER_UNAVAILABLE,NOBODY,true",
    "80,PAYER_UNAVAILABLE,NOBODY,true",
    "04,THROTTLED,CONFIGURATION,true",
    "79,PAYER_ROUTE,CONFIGURATION,false",
    "T4,PAYER_ROUTE,CONFIGURATION,false",
    "41,ENROLLMENT,ENROLLMENT,false",
    "43,PROVIDER_DATA,ENROLLMENT,false",
    "44,PROVIDER_DATA,ENROLLMENT,false",
    "45,PROVIDER_DATA,ENROLLMENT,false",
    "46,PROVIDER_DATA,ENROLLMENT,false",
    "47,PROVIDER_DATA,ENROLLMENT,false",
    "48,PROVIDER_DATA,ENROLLMENT,false",
    "49,PROVIDER_DATA,ENROLLMENT,false",
    "50,PROVIDER_DATA,ENROLLMENT,false",
    "51,PROVIDER_DATA,ENROLLMENT,false",
    "97,PROVIDER_DATA,ENROLLMENT,false",
    "52,DATE,ENROLLMENT,false",
    "53,DATE,CONFIGURATION,false",
    "54,DATE,CONFIGURATION,false",
    "55,DATE,CONFIGURATION,false",
    "56,DATE,INTAKE,false",
    "57,DATE,INTAKE,false",
    "60,DATE,INTAKE,false",
    "61,DATE,INTAKE,false",
    "62,DATE,INTAKE,false",
    "63,DATE,INTAKE,false",
    "69,DATE,INTAKE,false",
    "70,DATE,INTAKE,false",
    "15,REQUEST_INVALID,INTAKE,false",
    "33,REQUEST_INVALID,INTAKE,false",
    "35,REQUEST_INVALID,INTAKE,false",
    "58,PATIENT_MISMATCH,INTAKE,false",
    "64,PATIENT_MISMATCH,INTAKE,false",
    "65,PATIENT_MISMATCH,INTAKE,false",
    "66,PATIENT_MISMATCH,INTAKE,false",
    "67,PATIENT_NOT_FOUND,INTAKE,false",
    "68,PATIENT_MISMATCH,INTAKE,false",
    "71,PATIENT_MISMATCH,INTAKE,false",
    "72,PATIENT_MISMATCH,INTAKE,false",
    "73,PATIENT_MISMATCH,INTAKE,false",
    "74,PATIENT_MISMATCH,INTAKE,false",
    "75,PATIENT_NOT_FOUND,INTAKE,false",
    "76,PATIENT_MISMATCH,INTAKE,false",
    "77,PATIENT_NOT_FOUND,INTAKE,false",
    "78,PATIENT_NOT_FOUND,INTAKE,false",
    "AA,AUTHORIZATION_DATA,AUTHORIZATION,false",
    "AE,AUTHORIZATION_DATA,AUTHORIZATION,false",
    "AF,AUTHORIZATION_DATA,AUTHORIZATION,false",
    "AG,AUTHORIZATION_DATA,AUTHORIZATION,false",
    "AO,AUTHORIZATION_DATA,AUTHORIZATION,false",
    "CI,AUTHORIZATION_DATA,AUTHORIZATION,false",
    "E8,AUTHORIZATION_DATA,AUTHORIZATION,false",
    "IA,AUTHORIZATION_DATA,AUTHORIZATION,false",
    "MA,AUTHORIZATION_DATA,AUTHORIZATION,false",
    "98,AUTHORIZATION_DATA,AUTHORIZATION,false",
    "Q7,OTHER,BILLING,false"
  })
  void everyCodeHasAClassAndAnOwner(
      String code, RejectionClass rejectionClass, Owner owner, boolean retryable) {
    for (String followUp : List.of("", "C", "N", "P", "R")) {
      Rejection rejection = of(code, followUp, "2100C");

      assertThat(rejection.rejectionClass()).isEqualTo(rejectionClass);
      assertThat(rejection.owner()).isEqualTo(owner);
      assertThat(rejection.retryable())
          .as("the reason decides, not " + followUp)
          .isEqualTo(retryable);
      assertThat(rejection.code()).isEqualTo(code);
      assertThat(rejection.loop()).isEqualTo("2100C");
      assertThat(rejection.fix()).endsWith(".").doesNotContain("AAA");
    }
  }

  @Test
  void textTellsCodesApart() {
    List<String> texts =
        Stream.of(
                "42 80 04 79 T4 41 43 44 45 46 47 48 49 50 51 97 52 53 56 57 60 61 62 63 69 70 15"
                    + " 33 35 58 64 65 66 67 68 71 72 73 74 75 77 78 AA AE AF AG AO CI E8 IA MA 98"
                    + " Q7 Q8")
            .flatMap(codes -> Stream.of(codes.split(" ")))
            .map(code -> of(code, "", "2100C").text())
            .toList();

    assertThat(texts).doesNotHaveDuplicates();
  }

  @Test
  void unknownCodeIsShownAsSent() {
    assertThat(of("Q7", "", "").text()).endsWith("Q7");
    assertThat(of("Q7", "", "").loop()).isNull();
    assertThat(of("Q7", "", "").followUp()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"S,sent the question on", "W,30 days", "X,10 days", "Y,answer later"})
  void whatThePayerAsksForIsInTheFix(String followUp, String words) {
    assertThat(of("75", followUp, "").fix()).contains(words).endsWith(".");
    assertThat(of("75", followUp, "").followUp()).isEqualTo(followUp);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2100D", "2110D"})
  void dependentIsCalledThePatient(String loop) {
    assertThat(of("71", "", loop).text()).endsWith("patient");
    assertThat(of("71", "", "2100C").text()).endsWith("subscriber");
  }
}
