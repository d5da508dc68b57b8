/** Tests of the HTTP edge. */
@NullMarked
package org.rtmscoverage.web;

import org.jspecify.annotations.NullMarked;
