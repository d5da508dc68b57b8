package org.rtmscoverage.web.view;

import org.rtmscoverage.payer.IdentitySearch;
import org.rtmscoverage.summary.PayerInquiry;

/**
 * One question that was put to a payer.
 *
 * @param payerId who was asked
 * @param serviceType X12 service type asked about
 * @param identity by what the member was looked for
 * @param result what became of it
 * @param text that in words
 */
public record PayerInquiryView(
    String payerId,
    String serviceType,
    IdentitySearch identity,
    PayerInquiry.Result result,
    String text) {}
