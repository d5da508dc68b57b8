/**
 * The clearinghouse JSON adapter, for the flat form most clearinghouses share: writes the question,
 * reads the answer leniently and translates its words; nothing here is visible to other packages.
 */
@NullMarked
package org.rtmscoverage.eligibility.json;

import org.jspecify.annotations.NullMarked;
