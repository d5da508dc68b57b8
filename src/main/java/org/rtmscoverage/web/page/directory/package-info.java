/** Payers, their state, their policies as text, what changed in them, and one patient with all. */
@NullMarked
package org.rtmscoverage.web.page.directory;

import org.jspecify.annotations.NullMarked;
