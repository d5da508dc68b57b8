@NullMarked
package org.rtmscoverage.policy.change;

import org.jspecify.annotations.NullMarked;
