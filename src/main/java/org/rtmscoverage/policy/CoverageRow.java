package org.rtmscoverage.policy;

/**
 * One row of a coverage table: what is covered for whom.
 *
 * @param node id, label and citation
 * @param who for whom and what it speaks
 * @param covered covered or not
 */
public record CoverageRow(Criterion.Node node, Applicability who, boolean covered) {}
