/**
 * Reads payer-config: payers, their policies by version and the reference tables, all or nothing,
 * with every mistake named by file and line. What comes out is a {@link
 * org.rtmscoverage.payer.PayerCatalog}.
 */
@NullMarked
package org.rtmscoverage.payer.load;

import org.jspecify.annotations.NullMarked;
