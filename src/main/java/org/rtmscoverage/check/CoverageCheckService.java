package org.rtmscoverage.check;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.BenefitContext;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.benefits.BenefitsNormaliser;
import org.rtmscoverage.eligibility.EligibilityInquiry;
import org.rtmscoverage.eligibility.EligibilityOutcome;
import org.rtmscoverage.eligibility.EligibilityResponse;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.summary.CoverageSummary;
import org.rtmscoverage.summary.PlannedCourse;
import org.rtmscoverage.summary.SummaryAssembler;
import org.rtmscoverage.summary.SummaryInput;
import org.rtmscoverage.vocabulary.PayerId;
import reactor.core.publisher.Mono;

/** Runs a coverage check from question to summary. */
public final class CoverageCheckService {

  private final Function<PayerId, Optional<Payer>> payers;
  private final Function<EligibilityInquiry, Mono<EligibilityOutcome>> gateway;
  private final PolicyJudge judge;
  private final FeeSchedule fees;
  private final Clock clock;
  private final BenefitsNormaliser normaliser = new BenefitsNormaliser();
  private final SummaryAssembler assembler = new SummaryAssembler();
  private final CheckIds ids;

  CoverageCheckService(
      Function<PayerId, Optional<Payer>> payers,
      Function<EligibilityInquiry, Mono<EligibilityOutcome>> gateway,
      PolicyJudge judge,
      FeeSchedule fees,
      Clock clock,
      CheckIds ids) {
    this.payers = payers;
    this.gateway = gateway;
    this.judge = judge;
    this.fees = fees;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Checks.
   *
   * @param check the question
   * @return the summary; never an error signal for what a payer did, and {@link
   *     UnknownPayerException} for a payer nobody configured
   */
  public Mono<CoverageSummary> check(CoverageCheck check) {
    return Mono.defer(
        () ->
            payers
                .apply(check.payerId())
                .map(payer -> check(check, payer))
                .orElseGet(() -> Mono.error(new UnknownPayerException(check.payerId()))));
  }

  private Mono<CoverageSummary> check(CoverageCheck check, Payer payer) {
    Mono<EligibilityOutcome> eligibility = gateway.apply(inquiry(check, payer));
    Mono<PolicyVerdict> verdict =
        Mono.fromCallable(() -> judge.judge(payer, judge.prepare(check.facts())));
    return Mono.zip(
        eligibility, verdict, (outcome, found) -> assemble(check, payer, outcome, found));
  }

  private static EligibilityInquiry inquiry(CoverageCheck check, Payer payer) {
    return new EligibilityInquiry(
        payer,
        check.member(),
        check.providerNpi(),
        check.providerOrganization(),
        check.facts().serviceDate());
  }

  private CoverageSummary assemble(
      CoverageCheck check, Payer payer, EligibilityOutcome outcome, PolicyVerdict verdict) {
    return assembler.assemble(
        new SummaryInput(
            ids.next(),
            clock.instant(),
            payer,
            check.member(),
            check.facts(),
            check.authorizationsOnFile(),
            verdict,
            outcome,
            benefits(check, outcome),
            planned(check, payer),
            check.otherCoverages()));
  }

  private PlannedCourse planned(CoverageCheck check, Payer payer) {
    return check
        .planned()
        .withPrices(
            fees.fill(
                payer.id(), check.facts().provider().networkTreatedAs(), check.planned().prices()));
  }

  private @Nullable Benefits benefits(CoverageCheck check, EligibilityOutcome outcome) {
    EligibilityResponse response = outcome.response();
    if (response == null) {
      return null;
    }
    PatientFacts facts = check.facts();
    return normaliser.normalise(
        response,
        new BenefitContext(
            check.placeOfService(), facts.provider().networkTreatedAs(), facts.serviceDate()));
  }
}
