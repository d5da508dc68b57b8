package org.rtmscoverage.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.vocabulary.Relationship;

class MemberMatchTests {

  private static final Member ASKED = Inquiries.member("QX-1234500");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "QX1234500,OTHER,NAME,1970-01-01,false,true",
        "qx 1234500,Quillfeather,Zoë,1985-07-22,false,false",
        "QX123450001,QUILLFEATHER,ZOË,1985-07-22,false,false",
        "1234500,Other,Name,1985-07-22,false,false",
        "1234500,Quillfeather,Zoë,1970-01-01,false,false",
        "1234500,Other,Name,1970-01-01,true,true",
        "500,Quillfeather,Zoë,1985-07-22,true,false",
        "WW9988776,Quillfeather,Zoë,1985-07-22,true,false",
        "-,Other,Name,1970-01-01,true,true",
        "-,Other,-,1970-01-01,true,true",
        "-,Other,Name,-,false,false",
        "-,-,Name,1970-01-01,false,false",
        "-,-,-,-,false,false"
      })
  void anotherMemberIsToldFromAnotherFormOfTheNumber(
      @Nullable String id,
      @Nullable String last,
      @Nullable String first,
      @Nullable LocalDate born,
      boolean another,
      boolean differs) {
    MemberMatch match = new MemberMatch(ASKED, new MemberEcho(id, first, last, born));

    assertThat(match.anotherMember()).isEqualTo(another);
    assertThat(match.differs()).isEqualTo(differs);
  }

  @Test
  void dependentMayBeAnsweredUnderTheSubscribersNumber() {
    Member dependent =
        Inquiries.member(
            "AA11223344", Relationship.CHILD, null, Inquiries.subscriber("BB99887766"));

    assertThat(
            new MemberMatch(dependent, new MemberEcho("BB99887766", null, null, null))
                .anotherMember())
        .isFalse();
    assertThat(
            new MemberMatch(dependent, new MemberEcho("CC55555555", null, null, null))
                .anotherMember())
        .isTrue();
  }

  @Test
  void deadlineBelowASecondIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EligibilityProperties(Duration.ofMillis(10), Inquiries.KEPT));
  }

  @Test
  void noValueOfThisPackageShowsAPerson() {
    var url = java.net.URI.create("http://payer.example/secret");
    var header = new PayerAccess.Credentials.Header("X-API-Key", "secret");
    var client = new PayerAccess.Credentials.Client(url, "secret-id", "secret", "secrets");

    assertThat(
            ASKED.toString()
                + Inquiries.inquiry(Inquiries.payer(Inquiries.LIMITS), ASKED)
                + new MemberEcho("QX1", "A", "B", null)
                + new PayerReply(200, new byte[0], null)
                + header
                + client
                + new PayerAccess.Open(url, header)
                + new AccessToken("secret", java.time.Instant.EPOCH))
        .doesNotContain("QX")
        .doesNotContain("Quillfeather")
        .doesNotContain("secret");
  }

  @Test
  void answerWithoutNumberNameAndBirthDateNamesNobody() {
    var asked = Inquiries.member("QX1234567");
    assertThat(new MemberMatch(asked, new MemberEcho(null, null, null, null)).namesNobody())
        .isTrue();
    assertThat(new MemberMatch(asked, new MemberEcho(null, null, "Doe", null)).namesNobody())
        .isFalse();
  }
}
