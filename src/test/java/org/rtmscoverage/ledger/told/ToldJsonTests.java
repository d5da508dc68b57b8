package org.rtmscoverage.ledger.told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.benefits.Row;
import org.rtmscoverage.eligibility.AuthorizationIndicator;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLevel;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.eligibility.BenefitPeriod;
import org.rtmscoverage.eligibility.EligibilityOutcome;
import org.rtmscoverage.eligibility.EligibilityOutcome.Answered;
import org.rtmscoverage.eligibility.EligibilityOutcome.Earlier;
import org.rtmscoverage.eligibility.EligibilityOutcome.NotConnected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Rejected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unavailable;
import org.rtmscoverage.eligibility.EligibilityOutcome.UnavailableCause;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unreadable;
import org.rtmscoverage.eligibility.EligibilityResponse;
import org.rtmscoverage.eligibility.MemberEcho;
import org.rtmscoverage.eligibility.Quantity;
import org.rtmscoverage.eligibility.Rejection;
import org.rtmscoverage.eligibility.RejectionClass;
import org.rtmscoverage.eligibility.VisitDelivery;
import org.rtmscoverage.payer.IdentitySearch;
import org.rtmscoverage.summary.PayerInquiry;
import org.rtmscoverage.summary.PayerTold;
import org.rtmscoverage.summary.Told;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.vocabulary.PayerId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ToldJsonTests {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123456789Z");
  private static final JsonMapper PLAIN = JsonMapper.builder().build();

  private final ToldJson json = new ToldJson();

  private static Told told(EligibilityOutcome outcome) {
    var id = new PayerId("sample");
    var inquiry =
        new PayerInquiry(id, "MH", IdentitySearch.WHOLE, PayerInquiry.Result.ANSWERED, "text");
    return new Told(new PayerTold(id, outcome, List.of(inquiry)), null);
  }

  private static EligibilityResponse response(@Nullable String name, String... warnings) {
    return new EligibilityResponse(
        name,
        new MemberEcho("", null, "Canary", LocalDate.of(1985, 7, 22)),
        null,
        List.of(),
        List.of(),
        Row.answer(Row.of(BenefitKind.CO_PAYMENT, "MH").amount("30.50")).lines(),
        List.of(),
        List.of(warnings),
        null);
  }

  static List<EligibilityOutcome> outcomes() {
    return List.of(
        new Answered(NOW, response("Sample")),
        new Rejected(NOW, List.of()),
        new Rejected(
            NOW,
            List.of(
                new Rejection(
                    RejectionClass.PATIENT_NOT_FOUND,
                    "75",
                    "t",
                    null,
                    "2100C",
                    Owner.INTAKE,
                    "f",
                    true))),
        new Unreadable(NOW, ""),
        new Unavailable(NOW, UnavailableCause.TIMED_OUT),
        new Earlier(NOW, response(null), UnavailableCause.BREAKER_OPEN),
        new NotConnected(NOW),
        new NotConnected(NOW, List.of("a", "b")));
  }

  private Told again(Told told) {
    return json.read(json.write(told));
  }

  private String text(Told told) {
    return new String(json.write(told), StandardCharsets.UTF_8);
  }

  private ObjectNode tree(Told told) {
    return (ObjectNode) PLAIN.readTree(json.write(told));
  }

  private void refuses(String document, String message) {
    assertThatThrownBy(() -> json.read(document.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ToldFormatException.class)
        .hasMessage(message)
        .hasNoCause();
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void everyOutcomeIsReadAsItWasWritten(EligibilityOutcome outcome) {
    assertThat(again(told(outcome))).isEqualTo(told(outcome));
    var managed = new Told(told(outcome).payer(), told(outcome).payer());
    assertThat(again(managed)).isEqualTo(managed);
  }

  @Test
  void everyOutcomeIsAmongThoseTested() {
    assertThat(EligibilityOutcome.class.getPermittedSubclasses())
        .allMatch(type -> outcomes().stream().anyMatch(type::isInstance));
  }

  @ParameterizedTest
  @EnumSource
  void everyCauseIsReadAsItWasWritten(UnavailableCause cause) {
    Told told = told(new Unavailable(NOW, cause));
    assertThat(again(told)).isEqualTo(told);
  }

  @Test
  void randomAnswersAreReadAsTheyWereWritten() {
    RandomTold random = new RandomTold(20261123);
    IntStream.range(0, 3_000)
        .forEach(
            _ -> {
              Told told = random.next();
              assertThat(again(told)).isEqualTo(told);
              assertThat(json.write(again(told))).isEqualTo(json.write(told));
            });
  }

  @ParameterizedTest
  @MethodSource
  void numbersKeepTheirScale(String number) {
    BigDecimal exactly = new BigDecimal(number);
    Told told = told(new Answered(NOW, with(exactly)));

    EligibilityResponse read = Objects.requireNonNull(again(told).payer().outcome().response());
    assertThat(read.lines().getFirst().percent()).isEqualTo(exactly);
    assertThat(read).isEqualTo(told.payer().outcome().response());
  }

  static List<String> numbersKeepTheirScale() {
    return List.of(
        "1", "1.0", "1.00", "0", "0.000", "-2.50", "1E+3", "1E-12", "123456789.123456789");
  }

  private static EligibilityResponse with(BigDecimal number) {
    EligibilityResponse r = response(null);
    BenefitLine line =
        new BenefitLine(
            BenefitKind.CO_INSURANCE,
            "A",
            BenefitLevel.NOT_STATED,
            List.of(),
            null,
            "",
            BenefitPeriod.OTHER,
            null,
            number,
            new Quantity("VISITS", number, false),
            AuthorizationIndicator.NOT_STATED,
            BenefitNetwork.NOT_STATED,
            null,
            List.of(),
            List.of(),
            List.of(new VisitDelivery("VISITS", number, BenefitPeriod.WEEK, number)),
            List.of(),
            List.of(),
            List.of(),
            "segment 1");
    return new EligibilityResponse(
        null, r.member(), null, List.of(), List.of(), List.of(line), List.of(), List.of(), null);
  }

  @Test
  void documentIsAsciiWhateverThePayerSent() {
    Told told = told(new Unreadable(NOW, "é\u0000\ud83d alone"));

    assertThat(text(told)).isASCII();
    assertThat(again(told)).isEqualTo(told);
  }

  @Test
  void documentSaysItsVersionAndItsTypes() {
    JsonNode document = tree(told(new Answered(NOW, response("Sample"))));

    assertThat(document.at("/version").intValue()).isOne();
    assertThat(document.at("/told/payer/payerId").stringValue()).isEqualTo("sample");
    assertThat(document.at("/told/payer/outcome/type").stringValue()).isEqualTo("ANSWERED");
    assertThat(document.at("/told/payer/outcome/asOf").stringValue()).isEqualTo(NOW.toString());
    assertThat(document.at("/told/payer/outcome/response/lines/0/amount").stringValue())
        .isEqualTo("30.50");
    assertThat(document.at("/told/manager").isNull()).isTrue();
  }

  @Test
  void otherVersionIsRefused() {
    ObjectNode later = tree(told(new NotConnected(NOW)));
    later.put("version", 2).put("added", "later");
    refuses(later.toString(), "version 2 of the format is unknown here; version 1 is read");
    later.put("version", "1");
    refuses(later.toString(), "the document does not state the version of its format");
    refuses("[]", "the document does not state the version of its format");
  }

  @Test
  void unknownTypeIsRefusedByItsName() {
    ObjectNode document = tree(told(new NotConnected(NOW)));
    ObjectNode outcome = (ObjectNode) document.at("/told/payer/outcome");
    outcome.put("type", "DEFERRED");
    refuses(document.toString(), "unknown type DEFERRED at told.payer.outcome");
    outcome.put("type", "Robin Canary, 1985-07-22");
    refuses(document.toString(), "unknown type ? at told.payer.outcome");
  }

  @Test
  void unknownMissingAndMalformedPropertiesAreRefused() {
    ObjectNode document = tree(told(new Unavailable(NOW, UnavailableCause.TIMED_OUT)));
    ObjectNode payer = (ObjectNode) document.at("/told/payer");
    ObjectNode outcome = (ObjectNode) document.at("/told/payer/outcome");

    document.put("more", 1);
    refuses(document.toString(), "unknown property at more");
    document.remove("more");
    payer.put("more", 1);
    refuses(document.toString(), "unknown property at told.payer.more");
    payer.remove("more");
    outcome.put("cause", "CANARY");
    refuses(document.toString(), "missing or malformed value at told.payer.outcome.cause");
    outcome.put("cause", 0);
    refuses(document.toString(), "missing or malformed value at told.payer.outcome.cause");
    outcome.putNull("cause");
    refuses(document.toString(), "missing or malformed value at told.payer.outcome.cause");
    outcome.put("cause", "TIMED_OUT").put("asOf", "today");
    refuses(document.toString(), "missing or malformed value at told.payer.outcome.asOf");
    outcome.put("asOf", 1);
    refuses(document.toString(), "missing or malformed value at told.payer.outcome.asOf");
    outcome.put("asOf", NOW.toString());
    payer.remove("inquiries");
    refuses(document.toString(), "missing or malformed value at told.payer.inquiries");
    payer.putArray("inquiries").addNull();
    refuses(document.toString(), "missing or malformed value at told.payer.inquiries.0");
  }

  @Test
  void whatIsNoDocumentIsRefused() {
    String whole = text(told(new NotConnected(NOW)));
    refuses("", "the document does not state the version of its format");
    refuses("<html>", "the document is not JSON");
    refuses(whole.substring(0, whole.length() - 4), "the document is not JSON");
    refuses(whole + "{}", "missing or malformed value at the root");
    refuses(
        whole.replace("{\"version\":1", "{\"version\":1,\"version\":1"),
        "the document is not JSON");
  }

  @Test
  void personIsHiddenInText() {
    assertThat(new ToldJson.Document(1, told(new NotConnected(NOW))))
        .hasToString("Document[hidden]");
  }
}
