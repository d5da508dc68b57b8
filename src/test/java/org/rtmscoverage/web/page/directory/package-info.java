/** Payers, policies and the comparison as pages. */
@NullMarked
package org.rtmscoverage.web.page.directory;

import org.jspecify.annotations.NullMarked;
