package org.rtmscoverage.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.IdentitySearch;
import org.rtmscoverage.summary.PayerInquiry;
import org.rtmscoverage.vocabulary.PayerId;

/**
 * A question to a payer while its check runs; holds no member data.
 *
 * @param payerId who is asked
 * @param payerName its name
 * @param serviceType X12 service type asked about
 * @param identity by what the member is looked for
 * @param askedAt since when, in UTC
 * @param endedAt when it ended, in UTC; null while it is open
 * @param result what became of it; null while it is open
 */
public record LiveQuestion(
    PayerId payerId,
    String payerName,
    String serviceType,
    IdentitySearch identity,
    Instant askedAt,
    @Nullable Instant endedAt,
    PayerInquiry.@Nullable Result result) {

  LiveQuestion ended(PayerInquiry.Result with, Instant at) {
    return new LiveQuestion(payerId, payerName, serviceType, identity, askedAt, at, with);
  }
}
