/** Tests of what prints. */
@NullMarked
package org.rtmscoverage.web.document;

import org.jspecify.annotations.NullMarked;
