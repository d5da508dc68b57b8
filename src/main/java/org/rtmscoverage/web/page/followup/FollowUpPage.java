package org.rtmscoverage.web.page.followup;

import org.rtmscoverage.web.view.CheckRecordView;

/**
 * What is still to be done on a check, and what was done.
 *
 * @param record the check with all that is recorded on it
 */
public record FollowUpPage(CheckRecordView record) {}
