package org.rtmscoverage.summary;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.payer.Payer;

/**
 * What the manager of the behavioural benefits answered for itself. Active there says nothing of
 * the medical plan.
 *
 * @param payer the manager
 * @param eligibility its answer
 * @param benefits what of it counts; null if there is none
 */
public record ManagerSummary(
    Payer payer, EligibilitySummary eligibility, @Nullable Benefits benefits) {}
