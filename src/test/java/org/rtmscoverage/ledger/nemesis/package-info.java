/**
 * The proof that nothing acknowledged is lost or doubled: the service is killed at random moments
 * under load, and what its client was told is compared with what is kept.
 */
@NullMarked
package org.rtmscoverage.ledger.nemesis;

import org.jspecify.annotations.NullMarked;
