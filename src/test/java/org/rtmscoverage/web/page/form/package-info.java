/** Forms that are requests. */
@NullMarked
package org.rtmscoverage.web.page.form;

import org.jspecify.annotations.NullMarked;
