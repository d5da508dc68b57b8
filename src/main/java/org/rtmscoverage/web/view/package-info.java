/** The answers of openapi.yaml as records, and the way from the stages to them. */
@NullMarked
package org.rtmscoverage.web.view;

import org.jspecify.annotations.NullMarked;
