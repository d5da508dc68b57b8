package org.rtmscoverage.check;

/**
 * What somebody says of a next step.
 *
 * @param stepId id of the step in its answer
 * @param closed whether it is done
 */
public record StepState(String stepId, boolean closed) {}
