/**
 * The HTTP edge: reads requests and names every error at once, maps stages to the shapes of
 * openapi.yaml, and serves that file with Swagger UI.
 */
@NullMarked
package org.rtmscoverage.web;

import org.jspecify.annotations.NullMarked;
