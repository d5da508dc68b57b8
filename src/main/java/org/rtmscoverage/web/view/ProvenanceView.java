package org.rtmscoverage.web.view;

import java.util.List;

/**
 * Where an answer comes from.
 *
 * @param parts one entry for each part
 */
public record ProvenanceView(List<ProvenanceEntryView> parts) {
  /** Keeps copies of what it is given. */
  public ProvenanceView {
    parts = List.copyOf(parts);
  }
}
