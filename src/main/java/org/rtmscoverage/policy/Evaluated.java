package org.rtmscoverage.policy;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A node with what became of it.
 *
 * @param criterion the node; null for the root and the coverage table
 * @param finding what became of it
 * @param counted its result as groups above count it
 * @param published the same leaving out rules whose text could not be read
 * @param needed how many children must be MET; 0 for a leaf
 * @param toMet finds the changes that would make a leaf MET; null where they follow from its
 *     finding
 * @param children the nodes below
 * @param referred whether a case refers the patient here, or may: it then stands for the whole tree
 */
record Evaluated(
    @Nullable Criterion criterion,
    Finding finding,
    Share counted,
    Share published,
    int needed,
    @Nullable Supplier<List<Change>> toMet,
    List<Evaluated> children,
    boolean referred) {

  /** A node that no case refers. */
  Evaluated(
      @Nullable Criterion criterion,
      Finding finding,
      Share counted,
      Share published,
      int needed,
      @Nullable Supplier<List<Change>> toMet,
      List<Evaluated> children) {
    this(criterion, finding, counted, published, needed, toMet, children, false);
  }

  /** The same with another published result. */
  Evaluated withPublished(Share share) {
    return new Evaluated(criterion, finding, counted, share, needed, toMet, children, referred);
  }

  /** The same as a node that a case refers. */
  Evaluated asReferred() {
    return new Evaluated(criterion, finding, counted, published, needed, toMet, children, true);
  }
}
