/**
 * The clearinghouse JSON adapter: writes the question in the flat form most clearinghouses share,
 * reads the answer leniently and translates its words; nothing here is visible to other packages.
 *
 * <p>An answer has the flat form (benefitsInformation, one row for each EB) or the newer one that
 * lists plans, each with a list for every kind of benefit. Reasons of the payer are taken from
 * wherever they stand, and from raw X12 that the answer repeats if that refuses the message. An
 * answer in any other form is declared unreadable.
 */
@NullMarked
package org.rtmscoverage.eligibility.json;

import org.jspecify.annotations.NullMarked;
