/**
 * The pipeline: the only package that knows all stages. Runs a coverage check, evaluates criteria
 * without a payer call, and tells the state of each payer's connection.
 */
@NullMarked
package org.rtmscoverage.check;

import org.jspecify.annotations.NullMarked;
