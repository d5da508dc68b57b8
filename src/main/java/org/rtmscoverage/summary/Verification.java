package org.rtmscoverage.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.ProcedureCode;

/**
 * What somebody at the payer answered on the telephone after a check; protected health information.
 *
 * @param id opaque
 * @param checkId the check whose answer left the question open
 * @param questionId id of the question in the call script of that check; null if it was not in it
 * @param question what was asked, in words
 * @param answer what was answered, in words
 * @param topic what it is about; null if none fits
 * @param authorizationRequired YES or NO, as the payer's representative said whether prior
 *     authorization is required; null if the answer is about something else
 * @param procedureCodes codes the answer was given for; empty if none was named
 * @param verifiedBy who of the clinic called
 * @param payerRepresentative who answered; null if no name was given
 * @param referenceNumber number the payer gave the call; null if none was given
 * @param answeredAt when it was answered
 */
public record Verification(
    String id,
    String checkId,
    @Nullable String questionId,
    String question,
    String answer,
    @Nullable CallTopic topic,
    @Nullable AuthorizationRequired authorizationRequired,
    Set<ProcedureCode> procedureCodes,
    String verifiedBy,
    @Nullable String payerRepresentative,
    @Nullable String referenceNumber,
    Instant answeredAt) {

  /** Keeps a copy, and refuses an answer that says neither yes nor no as one that does. */
  public Verification {
    if (authorizationRequired == AuthorizationRequired.UNKNOWN) {
      throw new IllegalArgumentException("a representative says yes or no, or nothing about it");
    }
    procedureCodes = Set.copyOf(procedureCodes);
  }

  /** The day of the call. */
  LocalDate answeredOn() {
    return Sentences.dayOf(answeredAt);
  }

  /** Whether it was given for every one of these codes by name. */
  boolean names(Set<ProcedureCode> codes) {
    return procedureCodes.containsAll(codes);
  }

  /** Whether it may speak of one of these codes: it named one of them, or none at all. */
  boolean concerns(Set<ProcedureCode> codes) {
    return procedureCodes.isEmpty() || procedureCodes.stream().anyMatch(codes::contains);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "Verification[hidden]";
  }
}
