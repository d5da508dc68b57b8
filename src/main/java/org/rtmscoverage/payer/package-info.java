/**
 * Payers and their policies as the service uses them: who they are, how they are asked, which
 * policy applies, what needs authorization and where it goes.
 */
@NullMarked
package org.rtmscoverage.payer;

import org.jspecify.annotations.NullMarked;
