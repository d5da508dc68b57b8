package org.rtmscoverage.eligibility.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.eligibility.Rejection;
import org.rtmscoverage.eligibility.RejectionClass;
import org.rtmscoverage.eligibility.X12Text;
import org.rtmscoverage.vocabulary.Owner;

/** A message that was refused is a reason with a class, an owner and a fix. */
class AcknowledgementsTests {

  private static Rejection only(String segments) {
    return Acknowledgements.rejections(X12Text.ISA + segments).getFirst();
  }

  @Test
  void refusedTransactionNamesThePlaceAndNeverTheValue() {
    Rejection rejection =
        only(
            "ST*999*0001~AK1*HS*1~AK2*270*0001~IK3*NM1*9*2100C*8~IK4*9*67*7*AB123456~IK5*R*5~"
                + "AK9*R*1*1*0~SE*8*0001~");

    assertThat(rejection.rejectionClass()).isEqualTo(RejectionClass.MESSAGE_REJECTED);
    assertThat(rejection.code()).isEqualTo("999 R 5");
    assertThat(rejection.text())
        .endsWith("segment NM1 at place 9 of loop 2100C, error 8; element 9, error 7")
        .doesNotContain("AB123456");
    assertThat(rejection.owner()).isEqualTo(Owner.CONFIGURATION);
    assertThat(rejection.fix()).endsWith(".");
    assertThat(rejection.retryable()).isFalse();
    assertThat(rejection.loop()).isNull();
    assertThat(rejection.followUp()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ST*997*1~AK3*DMG*10**8~AK5*R*5~AK9*R*1*1*0~;997 R 5;false",
        "ST*999*1~IK5*A~AK9*P*2*2*1*17~;999 P 17;false",
        "ST*999*1~AK9*R~;999 R;false",
        "ST*999*1~IK5*R*23~;999 R 23;true",
        "TA1*000000001*261101*1200*R*025~;TA1 025;true",
        "TA1*000000001*261101*1200*R*~;TA1;false",
        "TA1*000000001*261101*1200*X*006~;TA1 006;false"
      })
  void everyRefusalKeepsItsCode(String segments, String code, boolean retryable) {
    assertThat(only(segments).code().strip()).isEqualTo(code);
    assertThat(only(segments).retryable()).isEqualTo(retryable);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"001", "006", "008", "010", "014", "017", "020", "024", "025", "031", "A REASON"})
  void noteOfAnInterchangeIsInWords(String note) {
    assertThat(only("TA1*000000001*261101*1200*R*" + note + "~").text())
        .startsWith("The payer's system refused the envelope of our message: ")
        .doesNotContain("A REASON");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ST*999*1~IK5*A~AK9*A*1*1*1~",
        "ST*999*1~IK5*E~AK9*E*1*1*1~",
        "ST*999*1~",
        "TA1*000000001*261101*1200*A*000~",
        "TA1*000000001*261101*1200*R*006~ST*271*1~",
        "ST*999*1~IK5*R*5~ST*271*1~",
        "ST*277*1~"
      })
  void whatIsAcceptedOrAnsweredIsNoRefusal(String segments) {
    assertThat(Acknowledgements.rejections(X12Text.ISA + segments)).isEmpty();
  }

  @Test
  void manyPlacesAreCutShort() {
    assertThat(only("ST*999*1~" + "IK3*NM1*9**8~".repeat(7) + "IK5*R~").text())
        .endsWith("; and more")
        .hasSizeLessThan(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "ISA*00*", "{}", "<html>refused</html>"})
  void textThatIsNoInterchangeIsNoRefusal(String text) {
    assertThat(Acknowledgements.rejections(text)).isEmpty();
  }
}
