/**
 * How member data is encrypted before it is stored, found again without being read, and chained so
 * that no entry of the audit trail can be changed unseen. The keys come from the environment and
 * are checked when the service starts.
 */
@NullMarked
package org.rtmscoverage.ledger.seal;

import org.jspecify.annotations.NullMarked;
