package org.rtmscoverage.web.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.summary.CallTopic;

/**
 * A question to read out on the telephone, with room for what is answered.
 *
 * @param id stable within the answer; the id of the next step that asks for it, where there is one
 * @param question in words to be read out; never member data
 * @param why why it is asked
 * @param topic where it comes from
 * @param answer what was answered; null until somebody has called
 * @param representative who answered; null until somebody has called, or if no name was given
 * @param referenceNumber number the callee gave the call; null until somebody has called, or if
 *     none was given
 * @param answeredOn day of the call; null until somebody has called
 */
public record CallQuestionView(
    String id,
    String question,
    String why,
    CallTopic topic,
    @Nullable String answer,
    @Nullable String representative,
    @Nullable String referenceNumber,
    @Nullable LocalDate answeredOn) {}
