package org.rtmscoverage.web.view;

import java.util.List;

/**
 * Something the payer asks to be sent.
 *
 * @param document its name
 * @param facts facts of the request that it is to show; empty if there are none
 * @param missing what has still to be found or done; empty if only the record is to be attached
 */
public record RequestedDocumentView(
    String document, List<RecordedFactView> facts, List<String> missing) {
  /** Hides what is said of the person. */
  @Override
  public String toString() {
    return "RequestedDocumentView[hidden]";
  }
}
