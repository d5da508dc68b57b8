/**
 * Code lists of X12 005010X279A1 in our own words. Clearinghouse JSON and FHIR borrow the same
 * codes, so every adapter reads them here; no code leaves the adapters.
 */
@NullMarked
package org.rtmscoverage.eligibility.codes;

import org.jspecify.annotations.NullMarked;
