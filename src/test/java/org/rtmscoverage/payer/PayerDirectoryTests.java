package org.rtmscoverage.payer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.payer.PayerMatch.By;
import org.rtmscoverage.payer.PayerMatch.Kind;
import org.rtmscoverage.vocabulary.PayerId;

class PayerDirectoryTests {

  private static final Jurisdiction MEDICARE =
      new Jurisdiction("medicare", "Original Medicare", Jurisdiction.By.SERVICE_STATE);
  private static final Jurisdiction TRICARE =
      new Jurisdiction("tricare", "TRICARE", Jurisdiction.By.MEMBER_STATE);

  private final PayerDirectory directory =
      new PayerDirectory(
          List.of(
              payer("aetna", "Aetna", List.of(), Set.of(), null, "60054"),
              payer(
                  "cigna",
                  "Cigna",
                  List.of("Evernorth Behavioral Health"),
                  Set.of(),
                  null,
                  "62308"),
              payer("medicare-east", "Contractor East", List.of(), Set.of("NY"), MEDICARE, null),
              payer("medicare-south", "Contractor South", List.of(), Set.of("FL"), MEDICARE, null),
              payer("north-blue", "North Blue", List.of("Blue Shield"), Set.of("MN"), null, null),
              payer("south-blue", "South Blue", List.of("Blue Shield"), Set.of("AL"), null, null),
              payer("tricare-east", "TRICARE East", List.of(), Set.of("NY"), TRICARE, null)));

  @ParameterizedTest
  @CsvSource({
    "aetna, aetna, ID",
    "AETNA, aetna, ID",
    "60054, aetna, ELECTRONIC_ID",
    "evernorth behavioral-health, cigna, ALIAS",
    "Contractor  South, medicare-south, NAME"
  })
  void exactNameInAnyCaseAndPunctuationIsOnePayer(String words, String id, By by) {
    assertThat(directory.find(words, StatesGiven.NONE))
        .satisfies(
            match -> {
              assertThat(match.kind()).isEqualTo(Kind.ONE);
              assertThat(match.only().map(Payer::id)).contains(new PayerId(id));
              assertThat(match.candidates().getFirst().by()).isEqualTo(by);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "blue cross blue shield",
    "BlueCross BlueShield",
    "bluecross and blueshield",
    "Blue-Cross Blue"
  })
  void nameInPartIsFoundHoweverItIsSpacedAndWithoutAnd(String words) {
    var blues =
        new PayerDirectory(
            List.of(
                payer("x", "Blue Cross and Blue Shield of X", List.of(), Set.of(), null, null),
                payer("y", "BlueCross BlueShield of Y", List.of(), Set.of(), null, null),
                payer("z", "Aetna", List.of(), Set.of(), null, null)));
    assertThat(ids(blues.find(words, StatesGiven.NONE))).containsExactly("x", "y");
  }

  @Test
  void nameOfTwoPayersGivesBothAndIsDecidedByTheStateOnly() {
    assertThat(directory.find("Blue Shield", StatesGiven.NONE))
        .satisfies(
            match -> {
              assertThat(match.kind()).isEqualTo(Kind.CANDIDATES);
              assertThat(ids(match)).containsExactly("north-blue", "south-blue");
              assertThat(match.only()).isEmpty();
            });
    assertThat(directory.find("Blue Shield", new StatesGiven(null, "AL")).only().map(Payer::id))
        .contains(new PayerId("south-blue"));
    assertThat(directory.find("Blue Shield", new StatesGiven("TX", null)))
        .satisfies(
            match -> {
              assertThat(match.kind()).isEqualTo(Kind.CANDIDATES);
              assertThat(match.text()).isEqualTo("No payer of this name serves the state given.");
              assertThat(ids(match)).containsExactly("north-blue", "south-blue");
            });
  }

  @Test
  void sharedNameIsDecidedByItsOwnStateAlone() {
    assertThat(directory.find("Medicare", new StatesGiven("FL", "NY")).only().map(Payer::id))
        .contains(new PayerId("medicare-south"));
    assertThat(directory.find("Original Medicare", new StatesGiven(null, "FL")))
        .satisfies(
            match -> {
              assertThat(match.kind()).isEqualTo(Kind.CANDIDATES);
              assertThat(ids(match)).containsExactly("medicare-east", "medicare-south");
              assertThat(match.text())
                  .isEqualTo("The state of service decides which of them it is.");
            });
  }

  @Test
  void sharedNameOfOnePayerAloneStillNeedsTheState() {
    assertThat(directory.find("tricare", StatesGiven.NONE))
        .satisfies(
            match -> {
              assertThat(match.kind()).isEqualTo(Kind.CANDIDATES);
              assertThat(match.text())
                  .isEqualTo("The state the member lives in decides which of them it is.");
            });
    assertThat(directory.find("tricare", new StatesGiven(null, "NY")).kind()).isEqualTo(Kind.ONE);
    assertThat(directory.find("tricare", new StatesGiven(null, "TX")).kind())
        .isEqualTo(Kind.CANDIDATES);
  }

  @Test
  void partOfANameOrAMisspeltOneIsNeverAMatch() {
    assertThat(directory.find("Evernorth", StatesGiven.NONE))
        .satisfies(
            match -> {
              assertThat(match.kind()).isEqualTo(Kind.CANDIDATES);
              assertThat(ids(match)).containsExactly("cigna");
              assertThat(match.candidates().getFirst().by()).isEqualTo(By.PART_OF_NAME);
            });
    assertThat(directory.find("Aetnna", StatesGiven.NONE))
        .satisfies(
            match -> {
              assertThat(match.kind()).isEqualTo(Kind.CANDIDATES);
              assertThat(ids(match)).containsExactly("aetna");
              assertThat(match.candidates().getFirst().by()).isEqualTo(By.NEAR_NAME);
            });
  }

  @ParameterizedTest
  @CsvSource({"Kestrel Mutual", "'---'", "60055", "?"})
  void wordsNearToNothingFindNothing(String words) {
    assertThat(directory.find(words, StatesGiven.NONE).kind()).isEqualTo(Kind.NONE);
  }

  @Test
  void statesNarrowTheListToThoseWhoMayServe() {
    assertThat(directory.serving(new StatesGiven("FL", null)))
        .extracting(payer -> payer.id().value())
        .containsExactly("aetna", "cigna", "medicare-south", "tricare-east");
  }

  @Test
  void managerIsFoundByElectronicIdOrByExactNameOnly() {
    assertThat(directory.manager("Some Other Name", "62308").map(Payer::id))
        .contains(new PayerId("cigna"));
    assertThat(directory.manager("Evernorth Behavioral Health", null).map(Payer::id))
        .contains(new PayerId("cigna"));
    assertThat(directory.manager("Evernorth", null)).isEmpty();
    assertThat(directory.manager("Blue Shield", "99999")).isEmpty();
    assertThat(directory.manager(null, null)).isEmpty();
  }

  private static List<String> ids(PayerMatch match) {
    return match.candidates().stream().map(one -> one.payer().id().value()).toList();
  }

  private static Payer payer(
      String id,
      String name,
      List<String> aliases,
      Set<String> states,
      @Nullable Jurisdiction jurisdiction,
      @Nullable String electronicPayerId) {
    return new Payer(
        new PayerId(id),
        name,
        aliases,
        Set.of(),
        states,
        jurisdiction,
        electronicPayerId,
        new PayerConnection(
            Protocol.X12,
            List.of("30"),
            new ResilienceLimits(
                Duration.ofSeconds(2),
                Duration.ofSeconds(4),
                10,
                5,
                50,
                Duration.ofSeconds(5),
                2,
                20,
                20,
                1,
                Duration.ofMillis(200),
                1024)),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
