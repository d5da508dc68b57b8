/** Tests of the whole: architecture, the running service, the sandbox application. */
@NullMarked
package org.rtmscoverage;

import org.jspecify.annotations.NullMarked;
