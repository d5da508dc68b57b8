package org.rtmscoverage.policy;

/**
 * A stretch of days on one dose, as far as dates are known; days are counted from 1970-01-01, both
 * ends included.
 *
 * @param level how its dose compares with the least adequate one
 * @param certainFrom first day it surely ran
 * @param certainTo last day it surely ran; before certainFrom if no day is sure
 * @param possibleFrom first day it may have run
 * @param possibleTo last day it may have run
 */
record DoseRun(
    DoseLevel level, long certainFrom, long certainTo, long possibleFrom, long possibleTo) {}
