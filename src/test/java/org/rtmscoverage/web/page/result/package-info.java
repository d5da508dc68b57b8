/** Tests of the page of an answer. */
@NullMarked
package org.rtmscoverage.web.page.result;

import org.jspecify.annotations.NullMarked;
