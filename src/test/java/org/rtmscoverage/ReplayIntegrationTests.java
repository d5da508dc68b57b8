package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.check.Asked;
import org.rtmscoverage.check.CoverageCheck;
import org.rtmscoverage.check.CoverageCheckService;
import org.rtmscoverage.check.Pipelines;
import org.rtmscoverage.eligibility.EligibilityOutcome.Answered;
import org.rtmscoverage.eligibility.EligibilityOutcome.Rejected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unavailable;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unreadable;
import org.rtmscoverage.eligibility.Inquiries;
import org.rtmscoverage.eligibility.PayerAttempt;
import org.rtmscoverage.eligibility.PayerAttempt.Result;
import org.rtmscoverage.ledger.told.ToldJson;
import org.rtmscoverage.policy.ClinicalFacts;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.PlanFacts;
import org.rtmscoverage.policy.ProviderFacts;
import org.rtmscoverage.policy.TreatmentFacts;
import org.rtmscoverage.summary.OnRecord;
import org.rtmscoverage.summary.PlannedCourse;
import org.rtmscoverage.summary.Told;
import org.rtmscoverage.vocabulary.Funding;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.NetworkException;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.ProcedureCode;
import org.rtmscoverage.vocabulary.Product;
import org.rtmscoverage.vocabulary.RequestType;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the sandbox payers told, kept and read again, gives the summary it gave when it was told.
 */
class ReplayIntegrationTests extends SandboxTest {

  private static final Duration LIMIT = Duration.ofSeconds(40);
  private static final Instant AT = Instant.parse("2026-11-23T12:00:00.123456789Z");

  /** One payer for each protocol, and one that is asked about one service type after the other. */
  private static final List<String> PAYER_IDS =
      List.of("bcbs-ma", "aetna", "medicare-novitas", "tricare-east");

  @Autowired private Pipelines pipelines;

  private final ToldJson json = new ToldJson();

  static Stream<Arguments> scenarios() {
    return PAYER_IDS.stream()
        .flatMap(
            payer ->
                Stream.concat(PAYERS.scenarios().stream(), Stream.of("W123456789"))
                    .map(member -> Arguments.of(payer, member)));
  }

  @BeforeEach
  @AfterEach
  void breakersAreClosed() {
    await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () ->
                PAYER_IDS.stream()
                    .allMatch(
                        payer ->
                            ask(check(payer, "SBX-ACTIVE")).told().payer().outcome()
                                instanceof Answered));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void whatWasToldGivesTheSameSummaryAgain(String payer, String member) {
    CoverageCheckService checks = pipelines.current().checks();
    CoverageCheck check = check(payer, member);
    Asked asked = ask(check);
    Told read = json.read(json.write(asked.told()));

    assertThat(read).isEqualTo(asked.told());
    assertThat(checks.conclude(Inquiries.PRACTICE, check, read, "id", AT))
        .isEqualTo(checks.conclude(Inquiries.PRACTICE, check, asked.told(), "id", AT));
    assertThat(asked.attempts()).isNotEmpty().allSatisfy(ReplayIntegrationTests::fits);
    endsAsTold(asked);
  }

  @Test
  void whatTheManagerToldIsReplayedWithTheAttemptsAtBoth() {
    Asked asked = ask(check("bcbs-ma", "SBX-MANAGED"));

    assertThat(json.read(json.write(asked.told())).manager())
        .isNotNull()
        .satisfies(
            manager -> {
              assertThat(manager.payerId()).isEqualTo(new PayerId("uhc-optum"));
              assertThat(manager.outcome()).isInstanceOf(Answered.class);
            });
    assertThat(asked.attempts())
        .extracting(attempt -> attempt.payerId().value())
        .containsExactly("bcbs-ma", "uhc-optum");
  }

  private static void fits(PayerAttempt attempt) {
    assertThat(attempt.endedAt()).isAfterOrEqualTo(attempt.sentAt());
    if (Set.of(Result.TOLD, Result.REFUSED, Result.UNREADABLE).contains(attempt.result())) {
      assertThat(attempt.httpStatus()).isNotNull();
      assertThat(attempt.reply()).isNotEmpty();
    }
  }

  private static void endsAsTold(Asked asked) {
    Result last =
        asked.attempts().stream()
            .filter(attempt -> attempt.payerId().equals(asked.told().payer().payerId()))
            .reduce((_, later) -> later)
            .orElseThrow()
            .result();
    switch (asked.told().payer().outcome()) {
      case Answered _ -> assertThat(last).isIn(Result.TOLD, Result.REFUSED);
      case Rejected _ -> assertThat(last).isEqualTo(Result.REFUSED);
      case Unreadable _ -> assertThat(last).isEqualTo(Result.UNREADABLE);
      case Unavailable(_, var cause) -> assertThat(last.name()).isEqualTo(cause.name());
      default -> throw new AssertionError("the sandbox answers in no other way");
    }
  }

  private Asked ask(CoverageCheck check) {
    return Objects.requireNonNull(
        pipelines.current().checks().ask(Inquiries.PRACTICE, check).block(LIMIT));
  }

  private static CoverageCheck check(String payer, String member) {
    return new CoverageCheck(
        new PayerId(payer),
        Inquiries.member(member),
        "1999999984",
        "Harbor TMS",
        facts(),
        "11",
        List.of(),
        PlannedCourse.UNSTATED,
        List.of(),
        OnRecord.NONE);
  }

  private static PatientFacts facts() {
    LocalDate day = Inquiries.SERVICE_DATE;
    return new PatientFacts(
        RequestType.INITIAL,
        day,
        day,
        41,
        new PlanFacts(LineOfBusiness.COMMERCIAL, Product.PPO, "MA", Funding.UNKNOWN),
        new ProviderFacts(NetworkStatus.IN, NetworkException.NONE, null, null),
        new TreatmentFacts(
            Indication.MDD,
            Modality.RTMS,
            null,
            Set.of(new ProcedureCode("90867"), new ProcedureCode("90868")),
            36),
        new ClinicalFacts(
            List.of(), null, List.of(), List.of(), List.of(), List.of(), null, Map.of(), List.of(),
            List.of(), Set.of()));
  }
}
