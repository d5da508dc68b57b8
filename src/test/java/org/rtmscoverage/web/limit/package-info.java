/** What the edge lets in. */
@NullMarked
package org.rtmscoverage.web.limit;

import org.jspecify.annotations.NullMarked;
