package org.rtmscoverage.web.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The subscriber when the patient is a dependent; protected health information.
 *
 * @param memberId member number as printed on the card
 * @param firstName given name
 * @param lastName family name without suffix
 * @param suffix jr, III and the like
 * @param dateOfBirth birth date
 */
public record SubscriberRequest(
    String memberId,
    String firstName,
    String lastName,
    @Nullable String suffix,
    LocalDate dateOfBirth) {

  /** Hides the person. */
  @Override
  public String toString() {
    return "SubscriberRequest[hidden]";
  }
}
