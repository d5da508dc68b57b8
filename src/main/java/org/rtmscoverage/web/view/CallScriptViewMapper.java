package org.rtmscoverage.web.view;

import org.rtmscoverage.summary.CallQuestion;
import org.rtmscoverage.summary.CallScript;

/** The part of {@link ViewMapper} that shows what is to be asked by telephone. */
interface CallScriptViewMapper {

  /**
   * The script.
   *
   * @param script what is to be asked
   * @return the answer
   */
  CallScriptView toView(CallScript script);

  /**
   * A question of the script.
   *
   * @param question the question
   * @return the answer
   */
  CallQuestionView toView(CallQuestion question);
}
