/**
 * The X12 005010X279A1 adapter: writes the 270, reads the 271 and translates its segments; nothing
 * here is visible to other packages.
 *
 * <ul>
 *   <li>Read are all loops down to 2120, in any version's envelope: EB, HSD, DTP, MSG, III, REF,
 *       AAA, LS, NM1, N3, N4, PER, PRV and LE of a row; NM1, TRN, REF, DTP, DMG, HI, INS and AAA of
 *       a member; AAA and the name of the payer.
 *   <li>What has no place of its own in a row is kept in words. The member's address, gender and
 *       provider are not kept.
 *   <li>Envelopes that end too early, count wrongly or are refused never lose what was read.
 *   <li>A dependent with a number of its own is asked about as a subscriber.
 * </ul>
 */
@NullMarked
package org.rtmscoverage.eligibility.x12;

import org.jspecify.annotations.NullMarked;
