package org.rtmscoverage.web.view;

import java.time.Instant;
import org.rtmscoverage.eligibility.CallFailure;

/**
 * A failure of an inquiry.
 *
 * @param at when it ended
 * @param failureClass what kind
 */
public record PayerFailureView(Instant at, CallFailure failureClass) {}
