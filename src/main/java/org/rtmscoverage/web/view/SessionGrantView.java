package org.rtmscoverage.web.view;

import org.jspecify.annotations.Nullable;

/**
 * One part of a course that a payer grants on its own.
 *
 * @param sessions sessions of this part
 * @param weeks weeks they may take
 * @param condition what must be shown first
 */
public record SessionGrantView(int sessions, @Nullable Integer weeks, @Nullable String condition) {}
