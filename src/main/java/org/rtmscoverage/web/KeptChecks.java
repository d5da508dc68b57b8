package org.rtmscoverage.web;

import java.util.List;
import java.util.regex.Pattern;
import org.rtmscoverage.check.CheckDesk;
import org.rtmscoverage.check.CheckProgress;
import org.rtmscoverage.ledger.CheckState;
import org.rtmscoverage.ledger.KeptCheck;
import org.rtmscoverage.vocabulary.Caller;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds a kept check, or says that there is none. */
@Component
public final class KeptChecks {

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final CheckDesk desk;

  KeptChecks(CheckDesk desk) {
    this.desk = desk;
  }

  /** The id, if it can be one; a problem otherwise. */
  static Mono<String> id(String id) {
    return isId(id) ? Mono.just(id) : Mono.error(KeptChecks::unknown);
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /**
   * Reads a check as it stands.
   *
   * @param caller for whom, by whom and why
   * @param id its id as it was sent
   * @return the check, or a problem
   */
  public Mono<KeptCheck> read(Caller caller, String id) {
    return id(id)
        .flatMap(known -> desk.read(caller, known))
        .switchIfEmpty(Mono.error(KeptChecks::unknown));
  }

  /**
   * Reads a check that has its answer.
   *
   * @param caller for whom, by whom and why
   * @param id its id as it was sent
   * @return the check, or a problem
   */
  public Mono<KeptCheck> done(Caller caller, String id) {
    return read(caller, id)
        .flatMap(
            kept ->
                kept.head().state() == CheckState.DONE
                    ? Mono.just(kept)
                    : Mono.error(KeptChecks::notDone));
  }

  /**
   * Watches a check until it has ended.
   *
   * @param caller for whom, by whom and why
   * @param id its id as it was sent
   * @return how far it is, now and whenever that changes, or a problem
   */
  public Flux<CheckProgress> progress(Caller caller, String id) {
    return id(id)
        .flatMapMany(known -> desk.progress(caller, known))
        .switchIfEmpty(Flux.error(KeptChecks::unknown));
  }

  static ProblemException unknown() {
    return new ProblemException(
        ProblemType.NOT_FOUND, "No check has this id; see GET /v1/coverage-checks.", List.of());
  }

  static ProblemException noReply() {
    return new ProblemException(
        ProblemType.NOT_FOUND,
        "This check has no attempt of this number that brought anything back; see attempts of GET"
            + " /v1/coverage-checks/{id}.",
        List.of());
  }

  static ProblemException notDone() {
    return new ProblemException(
        ProblemType.CHECK_NOT_DONE,
        "Read it with GET /v1/coverage-checks/{id} until its state is DONE; one that is FAILED gets"
            + " none, send its request as a new check.",
        List.of());
  }
}
