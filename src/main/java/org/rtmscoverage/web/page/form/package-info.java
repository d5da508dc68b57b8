/**
 * Forms of pages. A field is named by the JSON pointer of the request it fills, so that a form is a
 * request of the API, read by the same rules, and an error finds its field by itself.
 */
@NullMarked
package org.rtmscoverage.web.page.form;

import org.jspecify.annotations.NullMarked;
