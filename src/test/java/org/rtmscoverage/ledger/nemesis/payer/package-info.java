/** Payers that break off, lie, stall and vanish, each of a kind that is switched on and off. */
@NullMarked
package org.rtmscoverage.ledger.nemesis.payer;

import org.jspecify.annotations.NullMarked;
