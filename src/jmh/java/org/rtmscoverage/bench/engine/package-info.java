/** One shipped policy in other rule engines, beside the service's own evaluation of it. */
@NullMarked
package org.rtmscoverage.bench.engine;

import org.jspecify.annotations.NullMarked;
