/** Tests of traces and of what the log may show. */
@NullMarked
package org.rtmscoverage.trace;

import org.jspecify.annotations.NullMarked;
