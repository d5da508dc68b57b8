/** What comes before and after an answer: progress, worklist, history, follow-ups, rechecks. */
@NullMarked
package org.rtmscoverage.web.page.followup;

import org.jspecify.annotations.NullMarked;
