/**
 * The course of sessions: which day, which code, what it costs, and how long an authorization
 * lasts. Pure functions of the plan, the allowed amounts and the plan's terms; no Spring, no I/O,
 * no clock.
 */
@NullMarked
package org.rtmscoverage.course;

import org.jspecify.annotations.NullMarked;
