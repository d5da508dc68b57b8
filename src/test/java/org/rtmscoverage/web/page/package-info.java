/** Pages. */
@NullMarked
package org.rtmscoverage.web.page;

import org.jspecify.annotations.NullMarked;
