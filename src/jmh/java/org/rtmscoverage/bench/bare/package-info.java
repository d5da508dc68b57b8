/** The application that checks are compared with. */
@NullMarked
package org.rtmscoverage.bench.bare;

import org.jspecify.annotations.NullMarked;
