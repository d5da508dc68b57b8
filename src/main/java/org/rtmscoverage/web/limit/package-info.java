/**
 * What the edge lets in before anything is read: how often a caller may ask, how slowly a request
 * may come, how many connections stand open, and from which other origins a browser may ask.
 */
@NullMarked
package org.rtmscoverage.web.limit;

import org.jspecify.annotations.NullMarked;
