/** Every shipped policy, tested on patients in the policy's own words. */
@NullMarked
package org.rtmscoverage.shipped;

import org.jspecify.annotations.NullMarked;
