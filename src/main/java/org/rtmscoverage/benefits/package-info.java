/**
 * Decides which of the payer's benefit rows count for rTMS, and why: status, cost share,
 * accumulators, visit limits, authorization and carve-out.
 */
@NullMarked
package org.rtmscoverage.benefits;

import org.jspecify.annotations.NullMarked;
