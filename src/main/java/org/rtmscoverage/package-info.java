/** The application itself; every feature lives in a package of its own below this one. */
@NullMarked
package org.rtmscoverage;

import org.jspecify.annotations.NullMarked;
