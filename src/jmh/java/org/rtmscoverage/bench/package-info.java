/** One table of ratios: the service beside what it is compared with, both sides in one run. */
@NullMarked
package org.rtmscoverage.bench;

import org.jspecify.annotations.NullMarked;
