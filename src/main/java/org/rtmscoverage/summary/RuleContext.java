package org.rtmscoverage.summary;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.policy.PatientFacts;

/**
 * What decides whether a rule of a payer's file holds.
 *
 * @param payer whose rules
 * @param facts the planned course
 * @param benefits what the payer's answer says; null if there is none
 */
record RuleContext(Payer payer, PatientFacts facts, @Nullable Benefits benefits) {}
