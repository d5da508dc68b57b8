/** Tests of what is shown around an answer. */
@NullMarked
package org.rtmscoverage.web.page.followup;

import org.jspecify.annotations.NullMarked;
