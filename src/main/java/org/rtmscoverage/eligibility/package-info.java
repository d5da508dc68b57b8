/**
 * The only door to payers: asks whether a member is covered, behind one guard per payer, and
 * returns what became of the question as a value in our own words.
 */
@NullMarked
package org.rtmscoverage.eligibility;

import org.jspecify.annotations.NullMarked;
