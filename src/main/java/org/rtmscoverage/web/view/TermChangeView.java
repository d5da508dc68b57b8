package org.rtmscoverage.web.view;

import org.jspecify.annotations.Nullable;

/**
 * One term of a rule that differs.
 *
 * @param name what the term says
 * @param was its value before; null if it was not stated
 * @param is its value after; null if it is not stated
 */
public record TermChangeView(String name, @Nullable String was, @Nullable String is) {}
