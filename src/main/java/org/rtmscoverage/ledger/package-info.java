/**
 * What must not be lost: checks with everything they rest on, what was found out afterwards, and
 * keys of requests that may be repeated. Member data is encrypted before it is written and looked
 * up by keyed hashes.
 */
@NullMarked
package org.rtmscoverage.ledger;

import org.jspecify.annotations.NullMarked;
