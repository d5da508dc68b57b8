package org.rtmscoverage.web.view;

import org.rtmscoverage.vocabulary.RequestType;

/**
 * The criteria for one kind of request.
 *
 * @param requestType kind of request
 * @param tree the tree
 */
public record CriteriaTreeView(RequestType requestType, CriterionView tree) {}
