/**
 * Joins eligibility, benefits, criteria and authorization into what the clinic reads: an outcome, a
 * headline, four parts and the next steps.
 */
@NullMarked
package org.rtmscoverage.summary;

import org.jspecify.annotations.NullMarked;
