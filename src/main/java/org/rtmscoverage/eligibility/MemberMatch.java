package org.rtmscoverage.eligibility;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.MemberNumber;

/** Compares whom a payer answered about with whom it was asked about. */
final class MemberMatch {

  private static final int SHORTEST_COMMON_PART = 4;
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]");

  private final Member asked;
  private final MemberEcho echo;

  MemberMatch(Member asked, MemberEcho echo) {
    this.asked = asked;
    this.echo = echo;
  }

  /**
   * Tells whether the answer is about somebody else: its member number is another one altogether,
   * or it is absent or only a longer or shorter form of the number asked and name and birth date
   * both differ.
   *
   * @return true if it must not be used
   */
  boolean anotherMember() {
    String answered = plain(echo.memberId());
    Set<String> numbers = numbers();
    if (!answered.isEmpty() && numbers.contains(answered)) {
      return false;
    }
    boolean variant =
        answered.isEmpty() || numbers.stream().anyMatch(number -> variant(number, answered));
    return !variant || differs();
  }

  /**
   * Tells whether the answer is surely about the member: family name and birth date were sent and
   * are the same, and so is the given name where one was sent.
   *
   * @return true if somebody found by less than the whole card may be taken for the member
   */
  boolean surelyTheSame() {
    String firstName = plain(echo.firstName());
    return asked.dateOfBirth().equals(echo.dateOfBirth())
        && plain(asked.lastName()).equals(plain(echo.lastName()))
        && (firstName.isEmpty() || firstName.equals(plain(asked.firstName())));
  }

  /**
   * Tells whether the answer holds neither number, name nor birth date.
   *
   * @return true if it cannot be told whom it is about
   */
  boolean namesNobody() {
    return plain(echo.memberId()).isEmpty()
        && plain(echo.lastName()).isEmpty()
        && echo.dateOfBirth() == null;
  }

  /**
   * Tells whether name and birth date were both sent and both differ.
   *
   * @return true if both differ
   */
  boolean differs() {
    LocalDate born = echo.dateOfBirth();
    String lastName = plain(echo.lastName());
    return born != null
        && !born.equals(asked.dateOfBirth())
        && !lastName.isEmpty()
        && !(lastName + plain(echo.firstName()))
            .equals(plain(asked.lastName()) + plain(asked.firstName()));
  }

  private Set<String> numbers() {
    Subscriber subscriber = asked.subscriber();
    Stream<MemberNumber> numbers =
        subscriber == null
            ? Stream.of(asked.memberId())
            : Stream.of(asked.memberId(), subscriber.memberId());
    return numbers.map(MemberNumber::value).map(MemberMatch::plain).collect(Collectors.toSet());
  }

  private static boolean variant(String one, String other) {
    String shorter = one.length() < other.length() ? one : other;
    String longer = one.length() < other.length() ? other : one;
    return shorter.length() >= SHORTEST_COMMON_PART
        && (longer.startsWith(shorter) || longer.endsWith(shorter));
  }

  private static String plain(@Nullable String text) {
    return text == null ? "" : OTHER.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
  }
}
