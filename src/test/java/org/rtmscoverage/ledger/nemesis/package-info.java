/**
 * The proof that nothing acknowledged is lost or doubled: under load the service is killed, its
 * database stopped, its files spoiled, its payers troubled, at random moments; then what its client
 * was told is compared with what is kept, what payers saw and what was printed.
 */
@NullMarked
package org.rtmscoverage.ledger.nemesis;

import org.jspecify.annotations.NullMarked;
