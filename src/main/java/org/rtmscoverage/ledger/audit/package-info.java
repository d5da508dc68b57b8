/**
 * Who did what with a practice's records, in one chain for each practice: every entry is sealed
 * together with the one before it, so that whatever is changed, removed or moved afterwards is
 * found. Entries are only ever added, and removed by age, which leaves a checkpoint.
 */
@NullMarked
package org.rtmscoverage.ledger.audit;

import org.jspecify.annotations.NullMarked;
