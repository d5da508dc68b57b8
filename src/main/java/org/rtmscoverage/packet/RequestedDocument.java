package org.rtmscoverage.packet;

import java.util.List;

/**
 * Something the payer asks to be sent.
 *
 * @param document its name, as the payer's file or policy has it
 * @param facts facts of the request that it is to show; empty if there are none
 * @param missing what has still to be found or done; empty if only the record is to be attached
 */
public record RequestedDocument(String document, List<RecordedFact> facts, List<String> missing) {
  /** Keeps copies of what it is given. */
  public RequestedDocument {
    facts = List.copyOf(facts);
    missing = List.copyOf(missing);
  }
}
