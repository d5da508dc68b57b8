/** Tests of the form of a new check. */
@NullMarked
package org.rtmscoverage.web.page.entry;

import org.jspecify.annotations.NullMarked;
