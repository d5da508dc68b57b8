package org.rtmscoverage.check;

import java.time.Clock;
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
import org.rtmscoverage.summary.PlannedCourse;
import org.rtmscoverage.summary.SummaryAssembler;
import org.rtmscoverage.summary.SummaryInput;
import org.rtmscoverage.vocabulary.PayerId;
import reactor.core.publisher.Mono;

/** Runs a coverage check from question to summary. */
public final class CoverageCheckService {

  private final Function<PayerId, Optional<Payer>> payers;
  private final BiFunction<String, @Nullable String, Optional<Payer>> managers;
  private final PayerDialogue dialogue;
  private final PolicyJudge judge;
  private final ObservedPolicy observed;
  private final FeeSchedule fees;
  private final Clock clock;
  private final BenefitsNormaliser normaliser = new BenefitsNormaliser();
  private final SummaryAssembler assembler = new SummaryAssembler();
  private final CheckIds ids;

  CoverageCheckService(
      Function<PayerId, Optional<Payer>> payers,
      BiFunction<String, @Nullable String, Optional<Payer>> managers,
      PayerDialogue dialogue,
      PolicyJudge judge,
      FeeSchedule fees,
      Clock clock,
      CheckIds ids) {
    this.payers = payers;
    this.managers = managers;
    this.dialogue = dialogue;
    this.judge = judge;
    this.observed = new ObservedPolicy(judge);
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
    Mono<Answers> answers = ask(check, payer);
    Mono<PolicyVerdict> verdict =
        Mono.fromCallable(() -> judge.judge(payer, judge.prepare(check.facts())));
    return Mono.zip(answers, verdict, (told, found) -> assemble(check, payer, told, found));
  }

  /** Asks the payer and, where another payer known here runs its behavioural benefits, that one. */
  private Mono<Answers> ask(CoverageCheck check, Payer payer) {
    return Mono.defer(
        () -> {
          Instant end = dialogue.end();
          return dialogue
              .ask(inquiry(check, payer), response -> settled(check, response), end)
              .flatMap(talk -> followed(check, payer, talk, end));
        });
  }

  private Mono<Answers> followed(CoverageCheck check, Payer payer, PayerTalk talk, Instant end) {
    Benefits benefits = carvedOut(payer, benefits(check, talk.outcome().response()));
    Payer manager = manager(payer, benefits);
    return manager == null
        ? Mono.just(new Answers(talk, benefits, null))
        : dialogue
            .askInTime(inquiry(check, manager), response -> settled(check, response), end)
            .map(said -> followed(check, talk, benefits, manager, said));
  }

  private boolean settled(CoverageCheck check, EligibilityResponse response) {
    Benefits benefits = benefits(check, response);
    return benefits != null && (benefits.settlesBehavioral() || benefits.carveOut() != null);
  }

  private Answers followed(
      CoverageCheck check,
      PayerTalk talk,
      @Nullable Benefits benefits,
      Payer manager,
      PayerTalk said) {
    Benefits managed = benefits(check, said.outcome().response());
    CarveOutFound found = benefits == null ? null : benefits.carveOut();
    return new Answers(
        talk,
        benefits == null || found == null || managed == null
            ? benefits
            : benefits.carvedOutTo(found.followed()),
        new ManagerAnswer(manager, said.outcome(), managed, said.made()));
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

  private static EligibilityInquiry inquiry(CoverageCheck check, Payer payer) {
    return new EligibilityInquiry(
        payer,
        check.member(),
        check.providerNpi(),
        check.providerOrganization(),
        check.facts().serviceDate());
  }

  private CoverageSummary assemble(
      CoverageCheck check, Payer payer, Answers answers, PolicyVerdict verdict) {
    var seen = observed.of(check.facts(), payer, verdict, answers);
    return assembler.assemble(
        new SummaryInput(
            ids.next(),
            clock.instant(),
            payer,
            check.member(),
            check.facts(),
            check.authorizationsOnFile(),
            verdict,
            answers.talk().outcome(),
            answers.benefits(),
            planned(check, payer),
            check.otherCoverages(),
            check.onRecord(),
            new FollowUp(
                answers.talk().made(),
                answers.manager(),
                seen.verdict(),
                seen.plan(),
                seen.why())));
  }

  private PlannedCourse planned(CoverageCheck check, Payer payer) {
    return check
        .planned()
        .withPrices(
            fees.fill(
                payer.id(), check.facts().provider().networkTreatedAs(), check.planned().prices()));
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
