/**
 * Writes what goes to the payer and to the patient: the documents asked for, a request summary, a
 * draft letter whose every statement names its fact and date, and one page in plain words. Plain
 * Java and pure; what is not on record is a blank, never a guess.
 */
@NullMarked
package org.rtmscoverage.packet;

import org.jspecify.annotations.NullMarked;
