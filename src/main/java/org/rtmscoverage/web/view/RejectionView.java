package org.rtmscoverage.web.view;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.RejectionClass;
import org.rtmscoverage.vocabulary.Owner;

/**
 * A reason a payer gave for not answering.
 *
 * @param rejectionClass what kind of reason
 * @param code AAA03 or the payer's own code, as sent
 * @param text what it means
 * @param followUp follow-up action code as sent
 * @param loop loop it stood in
 * @param owner who mends it
 * @param fix what to do
 * @param retryable whether asking again may help without a change
 */
public record RejectionView(
    RejectionClass rejectionClass,
    String code,
    String text,
    @Nullable String followUp,
    @Nullable String loop,
    Owner owner,
    String fix,
    boolean retryable) {}
