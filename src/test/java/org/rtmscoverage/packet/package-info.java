/** Tests of what is printed. */
@NullMarked
package org.rtmscoverage.packet;

import org.jspecify.annotations.NullMarked;
