/**
 * A payer's rTMS policy as an immutable tree of criteria, and what becomes of it for one patient:
 * findings with evidence, gaps, trials that did not count. Plain Java and pure: a verdict depends
 * only on facts, policy version, reference data and dates.
 */
@NullMarked
package org.rtmscoverage.policy;

import org.jspecify.annotations.NullMarked;
