package org.rtmscoverage.web.view;

import org.jspecify.annotations.Nullable;

/**
 * One way to submit a request.
 *
 * @param channel PORTAL, FORM, PHONE or FAX
 * @param target address, number or name of the form
 * @param note what to know
 * @param condition for whom the route is; null if for everyone, or for this request
 * @param citation where it was read
 */
public record SubmissionRouteView(
    String channel,
    String target,
    @Nullable String note,
    @Nullable String condition,
    @Nullable CitationView citation) {}
