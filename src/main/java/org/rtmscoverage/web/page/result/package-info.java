/** The answer of one check on one screen: what it says, what it rests on, how sure it is. */
@NullMarked
package org.rtmscoverage.web.page.result;

import org.jspecify.annotations.NullMarked;
