package org.rtmscoverage.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.RequestType;

/**
 * One row of a coverage table: what is covered for whom.
 *
 * @param node id, label and citation
 * @param indications indications it speaks of; empty for all
 * @param modalities modalities it speaks of; empty for all
 * @param requestTypes kinds of request it speaks of; empty for all
 * @param minAge youngest age in completed years; null for none
 * @param maxAge oldest age in completed years; null for none
 * @param covered covered or not
 */
public record CoverageRow(
    Criterion.Node node,
    Set<Indication> indications,
    Set<Modality> modalities,
    Set<RequestType> requestTypes,
    @Nullable Integer minAge,
    @Nullable Integer maxAge,
    boolean covered) {
  /** Keeps copies of what it is given. */
  public CoverageRow {
    indications = Set.copyOf(indications);
    modalities = Set.copyOf(modalities);
    requestTypes = Set.copyOf(requestTypes);
  }
}
