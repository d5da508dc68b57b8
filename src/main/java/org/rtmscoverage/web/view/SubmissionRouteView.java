package org.rtmscoverage.web.view;

import org.jspecify.annotations.Nullable;

/**
 * One way to submit a request.
 *
 * @param channel PORTAL, FORM, PHONE or FAX
 * @param target address, number or name of the form
 * @param note what to know
 * @param citation where it was read
 */
public record SubmissionRouteView(
    String channel, String target, @Nullable String note, @Nullable CitationView citation) {}
