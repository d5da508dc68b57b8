/**
 * The X12 005010X279A1 adapter: writes the 270, reads the 271 and translates its segments; nothing
 * here is visible to other packages.
 */
@NullMarked
package org.rtmscoverage.eligibility.x12;

import org.jspecify.annotations.NullMarked;
