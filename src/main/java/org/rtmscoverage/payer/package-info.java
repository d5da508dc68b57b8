/**
 * Reads payer-config: payers, their policies by version and the reference tables, all or nothing,
 * with every problem named by file and line.
 */
@NullMarked
package org.rtmscoverage.payer;

import org.jspecify.annotations.NullMarked;
