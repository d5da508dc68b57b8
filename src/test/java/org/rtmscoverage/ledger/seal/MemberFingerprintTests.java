package org.rtmscoverage.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.ledger.seal.SealKeysInTests.DEMO;
import static org.rtmscoverage.ledger.seal.SealKeysInTests.key;
import static org.rtmscoverage.ledger.seal.SealKeysInTests.keys;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.vocabulary.MemberNumber;
import org.rtmscoverage.vocabulary.Practice;

class MemberFingerprintTests {

  private static final Practice NORTH = new Practice("north");
  private static final Practice SOUTH = new Practice("south");
  private static final LocalDate BORN = LocalDate.of(1980, 2, 29);

  private final MemberFingerprint prints = new MemberFingerprint(DEMO);

  @ParameterizedTest
  @ValueSource(
      strings = {"XYZ0123", "xyz0123", "XYZ 0123", "xyz-01.23", " X Y Z 0 1 2 3 ", "-XYZ0123."})
  void memberNumberIsTheSameHoweverItIsTyped(String typed) {
    assertThat(prints.ofMemberNumber(NORTH, new MemberNumber(typed)))
        .isEqualTo("3dcd664d4ee7828de886b6076cd24d494410010ce817d364e04a9b44ea29c6bf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"XYZ123", "XYZ00123", "XYZ0124", "0123", "XYZO123"})
  void anotherMemberNumberIsAnother(String other) {
    assertThat(prints.ofMemberNumber(NORTH, new MemberNumber(other)))
        .isNotEqualTo(prints.ofMemberNumber(NORTH, new MemberNumber("XYZ0123")));
  }

  @Test
  void numbersOfPunctuationAloneStayApart() {
    assertThat(prints.ofMemberNumber(NORTH, new MemberNumber("--")))
        .isNotEqualTo(prints.ofMemberNumber(NORTH, new MemberNumber("..")));
    assertThat(prints.ofPerson(NORTH, "--", BORN)).isNotEqualTo(prints.ofPerson(NORTH, "?", BORN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"O'Brien", "o’brien", "OBRIEN", " O Brien ", "Ó-Bríen.", "O\u0301'Brien"})
  void personIsTheSameHoweverTheNameIsTyped(String typed) {
    assertThat(prints.ofPerson(NORTH, typed, BORN))
        .isEqualTo("c232ba111eb0cf7aea7f63463e08126c4a8aecce22f93bb35c069b873bf59fa5");
  }

  @ParameterizedTest
  @CsvSource({
    "Sørensen, SORENSEN",
    "Łukasik, lukasik",
    "Đorđević, Dordevic",
    "Ægir, Aegir",
    "Þórsson, Thorsson",
    "Weiß, WEISS",
    "Müller-Lüdenscheidt, muller ludenscheidt",
    "İnce, ince",
    "Yıldız, YILDIZ",
    "Νίκος, ΝΙΚΟΣ",
    "Ｓｍｉｔｈ, Smith"
  })
  void namesOfOtherAlphabetsMatchTheirPlainForm(String name, String plain) {
    assertThat(prints.ofPerson(NORTH, name, BORN)).isEqualTo(prints.ofPerson(NORTH, plain, BORN));
  }

  @Test
  void vowelSignsThatAreNoAccentsMatter() {
    assertThat(prints.ofPerson(NORTH, "राम", BORN))
        .isNotEqualTo(prints.ofPerson(NORTH, "रम", BORN));
  }

  @Test
  void anotherNameOrDayOfBirthIsAnotherPerson() {
    assertThat(
            Stream.of(
                prints.ofPerson(NORTH, "Roe", BORN),
                prints.ofPerson(NORTH, "Rowe", BORN),
                prints.ofPerson(NORTH, "Roe Jr", BORN),
                prints.ofPerson(NORTH, "Roe", BORN.plusDays(1))))
        .doesNotHaveDuplicates();
  }

  @Test
  void textsAndBytesArePinnedAndTakenExactly() {
    assertThat(prints.ofText(NORTH, "idempotency-key", "a-1"))
        .isEqualTo("e5730a0d203b5d18653ff8047475be5c159aea1e0f6e594ebde0d373c3e078d4");
    assertThat(prints.ofBytes(NORTH, "idempotency-key", bytes("a-1")))
        .isEqualTo("b0d9365f2f61caf4eb646e5d49857d5395f66df46450697dd066d1503ea7d3ed");
    assertThat(
            Stream.of("a-1", "A-1", "a1", " a-1", "a-1 ", "")
                .map(text -> prints.ofText(NORTH, "idempotency-key", text)))
        .doesNotHaveDuplicates();
  }

  @Test
  void kindsPurposesPracticesAndKeysNeverShareAValue() {
    var number = new MemberNumber("1980-02-29");
    var other = new MemberFingerprint(keys(List.of(key("a")), key("another lookup key")));
    assertThat(
            Stream.of(prints, other)
                .flatMap(
                    by ->
                        Stream.of(NORTH, SOUTH)
                            .flatMap(
                                practice ->
                                    Stream.of(
                                        by.ofMemberNumber(practice, number),
                                        by.ofPerson(practice, "Roe", BORN),
                                        by.ofText(practice, "member-number", "19800229"),
                                        by.ofText(practice, "key", "19800229"),
                                        by.ofText(practice, "ke", "y19800229"),
                                        by.ofText(practice, "key", ""),
                                        by.ofBytes(practice, "key", bytes("19800229")),
                                        by.ofBytes(practice, "key", new byte[0])))))
        .hasSize(32)
        .doesNotHaveDuplicates()
        .allMatch(print -> print.matches("[0-9a-f]{64}"));
  }

  @Test
  void largeBodyHasAFingerprintAsShort() {
    assertThat(prints.ofBytes(NORTH, "body", new byte[5_000_000])).hasSize(64);
  }

  @Test
  void chainIsPinnedAndEveryLinkDependsOnAllBefore() {
    var chain = new ChainSeal(DEMO);
    var one = chain.next("", "one");
    assertThat(one).isEqualTo("e0a715fef1fb1f4e04bb7b6a867f9cc28a34d1a9319588f862acc517408d6ad5");
    assertThat(chain.next(one, "two"))
        .isEqualTo("5fa2dfab7bbad7976e3792aa8fba5df9a441c168389acd21319a5c358457007f");
    assertThat(
            Stream.of(
                one,
                chain.next("o", "ne"),
                chain.next("one", ""),
                chain.next("", "One"),
                chain.next(one, "one"),
                new ChainSeal(keys("a")).next("", "one"),
                prints.ofText(NORTH, "", "one")))
        .doesNotHaveDuplicates();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
