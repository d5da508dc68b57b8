package org.rtmscoverage.web.page.result;

import org.rtmscoverage.web.view.CriteriaView;

/** What a policy is called on a page. */
final class PolicyName {

  private PolicyName() {}

  static String of(CriteriaView criteria) {
    var source = criteria.source();
    var policy = criteria.policyId();
    return source != null ? source.title() : policy == null ? "No policy known" : policy;
  }
}
