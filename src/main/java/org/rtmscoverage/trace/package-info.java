/**
 * Which request a log line, a problem and a span belong to. A trace begins with a request and
 * travels in Reactor's context; whatever is logged on its way bears its id, also after the answer
 * has gone out. Its spans leave the service only if {@code
 * management.opentelemetry.tracing.export.otlp.endpoint} is set, and hold no member data: no
 * address as it was sent, no query, no text of an exception. Nothing of it goes out to payers:
 * their endpoints are other people's.
 *
 * <p>Levels of log lines, in all packages: INFO is the start, payer-config loaded again, one line
 * for a check (one more if it is taken over), who of the staff signed in, and a request that was
 * refused for its key or token; WARN and ERROR are for what may need somebody, among it a name or
 * password that was wrong and a role that does not reach; what a payer did is in the answer and in
 * the metrics, and in the log only where somebody has to call the payer.
 */
@NullMarked
package org.rtmscoverage.trace;

import org.jspecify.annotations.NullMarked;
