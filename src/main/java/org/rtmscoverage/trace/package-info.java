/**
 * Which request a log line, a problem and a span belong to. A trace begins with a request and
 * travels in Reactor's context; whatever is logged on its way bears its id, also after the answer
 * has gone out. Its spans leave the service only if {@code
 * management.opentelemetry.tracing.export.otlp.endpoint} is set, and hold no member data: no
 * address as it was sent, no query, no text of an exception. Nothing of it goes out to payers:
 * their endpoints are other people's.
 *
 * <p>Levels of log lines, in all packages: INFO is the start, and one line for a check; WARN and
 * ERROR are for what needs somebody; what a payer did is in the answer and in the metrics, not in
 * the log.
 */
@NullMarked
package org.rtmscoverage.trace;

import org.jspecify.annotations.NullMarked;
