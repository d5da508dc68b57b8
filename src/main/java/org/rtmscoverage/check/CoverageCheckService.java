package org.rtmscoverage.check;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.BenefitContext;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.benefits.BenefitsNormaliser;
import org.rtmscoverage.benefits.CarveOutFound;
import org.rtmscoverage.eligibility.EligibilityInquiry;
import org.rtmscoverage.eligibility.EligibilityResponse;
import org.rtmscoverage.payer.CarveOut;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.summary.CoverageSummary;
import org.rtmscoverage.summary.FollowUp;
import org.rtmscoverage.summary.ManagerAnswer;
import org.rtmscoverage.summary.PayerTold;
import org.rtmscoverage.summary.PlannedCourse;
import org.rtmscoverage.summary.SummaryAssembler;
import org.rtmscoverage.summary.SummaryInput;
import org.rtmscoverage.summary.Told;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.Practice;
import reactor.core.publisher.Mono;

/**
 * Runs a coverage check from question to summary, in two stages that can stand apart: payers are
 * asked, and a summary is concluded from what they told.
 */
public final class CoverageCheckService {

  private final Function<PayerId, Optional<Payer>> payers;
  private final BiFunction<String, @Nullable String, Optional<Payer>> managers;
  private final PayerDialogue dialogue;
  private final PolicyJudge judge;
  private final ObservedPolicy observed;
  private final FeeSchedule fees;
  private final CheckMeters meters;
  private final BenefitsNormaliser normaliser = new BenefitsNormaliser();
  private final SummaryAssembler assembler = new SummaryAssembler();

  CoverageCheckService(
      Function<PayerId, Optional<Payer>> payers,
      BiFunction<String, @Nullable String, Optional<Payer>> managers,
      PayerDialogue dialogue,
      PolicyJudge judge,
      FeeSchedule fees,
      CheckMeters meters) {
    this.payers = payers;
    this.managers = managers;
    this.dialogue = dialogue;
    this.judge = judge;
    this.observed = new ObservedPolicy(judge);
    this.fees = fees;
    this.meters = meters;
  }

  /**
   * Asks the payer and, where another payer known here runs its behavioural benefits, that one.
   *
   * @param practice whose question it is
   * @param check the question
   * @return what they told; never an error signal for what a payer did, and {@link
   *     UnknownPayerException} for a payer nobody configured
   */
  public Mono<Asked> ask(Practice practice, CoverageCheck check) {
    return Mono.defer(
        () -> {
          Payer payer = known(check.payerId());
          Instant end = dialogue.end();
          return dialogue
              .ask(inquiry(practice, check, payer), response -> settled(check, response), end)
              .flatMap(talk -> followed(practice, check, payer, talk, end));
        });
  }

  /**
   * Makes the summary of what payers told, now or earlier; the criteria are evaluated here, which
   * takes microseconds. Nothing but the arguments, the catalog and the practice's fees goes into
   * it: the same make the same summary.
   *
   * @param practice whose question it is
   * @param check the question
   * @param told what the payers told when they were asked it
   * @param checkId opaque
   * @param checkedAt when they were asked
   * @return the summary
   * @throws UnknownPayerException if the catalog does not know who told it
   */
  public CoverageSummary conclude(
      Practice practice, CoverageCheck check, Told told, String checkId, Instant checkedAt) {
    if (!told.payer().payerId().equals(check.payerId())) {
      throw new IllegalArgumentException("this was told by another payer than the one asked");
    }
    Payer payer = known(check.payerId());
    PolicyVerdict verdict =
        meters.timed(CheckStage.EVALUATE, () -> judge.judge(payer, judge.prepare(check.facts())));
    return meters.timed(
        CheckStage.CONCLUDE,
        () -> {
          Answers answers = answers(check, payer, told);
          PlannedCourse planned = planned(practice, check, payer);
          return assembler.assemble(
              input(check, payer, planned, answers, verdict, checkId, checkedAt));
        });
  }

  private Payer known(PayerId id) {
    return payers.apply(id).orElseThrow(() -> new UnknownPayerException(id));
  }

  private Mono<Asked> followed(
      Practice practice, CoverageCheck check, Payer payer, PayerTalk talk, Instant end) {
    Benefits benefits = carvedOut(payer, benefits(check, talk.outcome().response()));
    Payer manager = manager(payer, benefits);
    return manager == null
        ? Mono.just(new Asked(new Told(talk.told(), null), talk.attempts()))
        : dialogue
            .askInTime(inquiry(practice, check, manager), response -> settled(check, response), end)
            .map(
                said ->
                    new Asked(
                        new Told(talk.told(), said.told()),
                        PayerTalk.joined(talk.attempts(), said.attempts())));
  }

  private boolean settled(CoverageCheck check, EligibilityResponse response) {
    Benefits benefits = benefits(check, response);
    return benefits != null && (benefits.settlesBehavioral() || benefits.carveOut() != null);
  }

  private Answers answers(CoverageCheck check, Payer payer, Told told) {
    Benefits benefits = carvedOut(payer, benefits(check, told.payer().outcome().response()));
    PayerTold said = told.manager();
    if (said == null) {
      return new Answers(told.payer(), benefits, null);
    }
    Benefits managed = benefits(check, said.outcome().response());
    CarveOutFound found = benefits == null ? null : benefits.carveOut();
    return new Answers(
        told.payer(),
        benefits == null || found == null || managed == null
            ? benefits
            : benefits.carvedOutTo(found.followed()),
        new ManagerAnswer(known(said.payerId()), said.outcome(), managed, said.inquiries()));
  }

  /** The answer's carve-out, else the one the payer's file names. */
  private @Nullable Benefits carvedOut(Payer payer, @Nullable Benefits benefits) {
    CarveOut known = payer.carveOut();
    return benefits == null
            || benefits.carveOut() != null
            || known == null
            || managers.apply(known.name(), known.payerId()).filter(payer::equals).isPresent()
        ? benefits
        : benefits.carvedOutTo(CarveOutFound.ofFile(known.name(), known.payerId(), known.phone()));
  }

  private @Nullable Payer manager(Payer payer, @Nullable Benefits benefits) {
    CarveOutFound found = benefits == null ? null : benefits.carveOut();
    return found == null
        ? null
        : managers
            .apply(found.name(), found.payerId())
            .filter(manager -> !manager.id().equals(payer.id()))
            .orElse(null);
  }

  private static EligibilityInquiry inquiry(Practice practice, CoverageCheck check, Payer payer) {
    return new EligibilityInquiry(
        practice,
        payer,
        check.member(),
        check.providerNpi(),
        check.providerOrganization(),
        check.facts().serviceDate());
  }

  private SummaryInput input(
      CoverageCheck check,
      Payer payer,
      PlannedCourse planned,
      Answers answers,
      PolicyVerdict verdict,
      String checkId,
      Instant checkedAt) {
    var seen = observed.of(check.facts(), payer, verdict, answers);
    return new SummaryInput(
        checkId,
        checkedAt,
        payer,
        check.member(),
        check.facts(),
        check.authorizationsOnFile(),
        verdict,
        answers.told().outcome(),
        answers.benefits(),
        planned,
        check.otherCoverages(),
        check.onRecord(),
        new FollowUp(
            answers.told().inquiries(),
            answers.manager(),
            seen.verdict(),
            seen.plan(),
            seen.why()));
  }

  private PlannedCourse planned(Practice practice, CoverageCheck check, Payer payer) {
    return check
        .planned()
        .withPrices(
            fees.of(practice)
                .fill(
                    payer.id(),
                    check.facts().provider().networkTreatedAs(),
                    check.planned().prices()));
  }

  private @Nullable Benefits benefits(CoverageCheck check, @Nullable EligibilityResponse response) {
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
