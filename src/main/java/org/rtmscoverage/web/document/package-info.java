/**
 * Prints a packet: as PDF from templates, with an embedded font and nothing loaded from elsewhere,
 * and as plain text.
 */
@NullMarked
package org.rtmscoverage.web.document;

import org.jspecify.annotations.NullMarked;
