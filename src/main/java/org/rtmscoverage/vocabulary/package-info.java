/**
 * The words every stage shares: identifiers, codes, money, dates and the field's closed lists.
 * Plain Java; knows no other package.
 */
@NullMarked
package org.rtmscoverage.vocabulary;

import org.jspecify.annotations.NullMarked;
