package org.rtmscoverage.web;

import org.rtmscoverage.check.CheckDesk;
import org.rtmscoverage.vocabulary.Caller;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hands out what payers sent, as it came. */
@Component
public final class AttemptReplies {

  private final CheckDesk desk;
  private final KeptChecks checks;

  AttemptReplies(CheckDesk desk, KeptChecks checks) {
    this.desk = desk;
    this.checks = checks;
  }

  /**
   * What a payer sent in one attempt.
   *
   * @param caller for whom, by whom and why
   * @param id the check's id as it was sent
   * @param number the attempt's number as it was sent
   * @return the file, or a problem
   */
  public Mono<ResponseEntity<byte[]>> file(Caller caller, String id, String number) {
    var attempt = (int) QueryWords.number("number", number, 1, Integer.MAX_VALUE);
    return KeptChecks.id(id)
        .flatMap(known -> desk.reply(caller, known, attempt))
        .map(AttemptReplies::attached)
        .switchIfEmpty(
            Mono.defer(() -> checks.read(caller, id).then(Mono.error(KeptChecks::noReply))));
  }

  /** What somebody else sent is saved, never shown by a browser. */
  private static ResponseEntity<byte[]> attached(byte[] reply) {
    var name = ContentDisposition.attachment().filename("payer-reply.txt").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(reply);
  }
}
