/**
 * What payers told, as a document that can be kept and read again: the same service in any later
 * version reads back the very values, and refuses a document it does not wholly understand.
 */
@NullMarked
package org.rtmscoverage.ledger.told;

import org.jspecify.annotations.NullMarked;
