/** The form of a new check: which payer, what is asked of a patient, what-if, and what is typed. */
@NullMarked
package org.rtmscoverage.web.page.entry;

import org.jspecify.annotations.NullMarked;
