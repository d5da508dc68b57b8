/** Tests of the rules: patients in tables, laws on seeded random trees. */
@NullMarked
package org.rtmscoverage.policy;

import org.jspecify.annotations.NullMarked;
