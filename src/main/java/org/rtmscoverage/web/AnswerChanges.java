package org.rtmscoverage.web;

import java.util.List;
import org.rtmscoverage.ledger.KeptCheck;
import org.rtmscoverage.web.view.AnswerChangeView;

/** Says in words what of a later answer is not as in an earlier one. */
interface AnswerChanges {

  /** What is not as it was; empty if nothing. */
  List<AnswerChangeView> between(KeptCheck earlier, KeptCheck later);
}
