package org.rtmscoverage.web.view;

import org.jspecify.annotations.Nullable;

/**
 * What the manager of the behavioural benefits answered for itself; active there says nothing of
 * the medical plan.
 *
 * @param payer the manager
 * @param eligibility its answer
 * @param benefits what of it counts; null if there is none
 */
public record ManagerView(
    PayerNameView payer, EligibilityView eligibility, @Nullable BenefitsView benefits) {}
