/**
 * The requests of openapi.yaml as records: what a client sent, already validated, and their way
 * into the questions the stages understand.
 */
@NullMarked
package org.rtmscoverage.web.request;

import org.jspecify.annotations.NullMarked;
