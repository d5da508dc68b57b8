@NullMarked
package org.rtmscoverage.ledger.told;

import org.jspecify.annotations.NullMarked;
