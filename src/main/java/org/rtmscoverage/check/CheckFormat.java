package org.rtmscoverage.check;

import java.time.LocalDate;
import java.util.List;
import org.rtmscoverage.ledger.KeptEntry;
import org.rtmscoverage.summary.CoverageSummary;
import org.rtmscoverage.summary.OnRecord;

/** The forms in which questions and answers come in and go out; the edge knows them. */
public interface CheckFormat {

  /**
   * Reads a request that was kept.
   *
   * @param request the request as it was understood, in JSON
   * @param requestedOn day it was asked
   * @return the question
   */
  CoverageCheck toCheck(byte[] request, LocalDate requestedOn);

  /**
   * Writes an answer.
   *
   * @param summary what was found
   * @return the answer as it is given, in JSON; the same summary always gives the same bytes
   */
  byte[] toAnswer(CoverageSummary summary);

  /**
   * Reads what was recorded on earlier checks.
   *
   * @param entries verifications and decisions, oldest first
   * @return the same, as later answers use it
   */
  OnRecord toOnRecord(List<KeptEntry> entries);
}
