package org.rtmscoverage.check;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.trace.Trace;
import org.rtmscoverage.vocabulary.Practice;

/**
 * A check that is durable and is to be run.
 *
 * @param practice whose
 * @param checkId which
 * @param run the run it was accepted with; null if it is yet to be taken
 * @param question the question; null if it is yet to be read
 * @param trace whose log lines and spans it goes on with
 */
record Job(
    Practice practice,
    String checkId,
    @Nullable Integer run,
    @Nullable Question question,
    Trace trace) {}
