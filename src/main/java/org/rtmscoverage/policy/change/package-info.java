/**
 * What changed between two versions of a policy: nodes are matched by id, else by kind and place,
 * and compared term by term. {@link org.rtmscoverage.policy.change.PolicyChanges} is the way in.
 */
@NullMarked
package org.rtmscoverage.policy.change;

import org.jspecify.annotations.NullMarked;
