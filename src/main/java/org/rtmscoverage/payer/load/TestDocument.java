package org.rtmscoverage.payer.load;

import org.rtmscoverage.policy.Criterion;

/** A test as it is written in a policy file: one key of a node, with what stands under it. */
interface TestDocument {

  /**
   * Compiles the test.
   *
   * @param node id, label, kind and citation of the node it stands in
   * @param definitions what the file declares once
   * @return the criterion
   */
  Criterion criterion(Criterion.Node node, Definitions definitions);
}
