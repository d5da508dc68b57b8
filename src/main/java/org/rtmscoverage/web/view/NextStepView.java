package org.rtmscoverage.web.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Owner;

/**
 * Something somebody has to do.
 *
 * @param id stable within the answer
 * @param who who does it
 * @param action what, in plain words
 * @param why why
 * @param by by when; null if no date follows
 */
public record NextStepView(
    String id, Owner who, String action, String why, @Nullable LocalDate by) {}
