/** The pages of staff, drawn on the server: no rule and no calculation stands in a template. */
@NullMarked
package org.rtmscoverage.web.page;

import org.jspecify.annotations.NullMarked;
