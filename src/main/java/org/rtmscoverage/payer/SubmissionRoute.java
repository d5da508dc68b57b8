package org.rtmscoverage.payer;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Citation;

/**
 * Where and how a request is submitted.
 *
 * @param channel PORTAL, FORM, PHONE or FAX
 * @param target address, number or name of the form
 * @param note what to know; null if nothing
 * @param citation where it was read; null if the payer file says
 */
public record SubmissionRoute(
    String channel, String target, @Nullable String note, @Nullable Citation citation) {}
