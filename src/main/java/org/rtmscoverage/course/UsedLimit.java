package org.rtmscoverage.course;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Money;

/**
 * A deductible or maximum and what is used of it.
 *
 * @param limit the whole amount, from 0
 * @param used what is used; null if not said, which is not nothing
 */
public record UsedLimit(Money limit, @Nullable Money used) {

  /** What is left; nothing where more was used than the limit. Only where the use is known. */
  Money left() {
    Money gone = used == null ? Money.ZERO : used;
    Money left = limit.minus(gone);
    return left.isNegative() ? Money.ZERO : left;
  }
}
