package org.rtmscoverage.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.RequestType;

/**
 * One row of a coverage table; a condition that is empty or null does not limit it.
 *
 * @param id id of the row
 * @param label in words
 * @param appliesTo for whom and what, in words
 * @param indications indications
 * @param modalities modalities
 * @param requestTypes kinds of request
 * @param minAge youngest age in completed years
 * @param maxAge oldest age in completed years
 * @param covered covered or not
 * @param citation where it was read
 */
public record CoverageRowView(
    String id,
    String label,
    String appliesTo,
    List<Indication> indications,
    List<Modality> modalities,
    List<RequestType> requestTypes,
    @Nullable Integer minAge,
    @Nullable Integer maxAge,
    boolean covered,
    @Nullable CitationView citation) {
  /** Keeps copies of what it is given. */
  public CoverageRowView {
    indications = List.copyOf(indications);
    modalities = List.copyOf(modalities);
    requestTypes = List.copyOf(requestTypes);
  }
}
