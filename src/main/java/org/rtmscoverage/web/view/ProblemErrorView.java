package org.rtmscoverage.web.view;

import org.rtmscoverage.vocabulary.Owner;

/**
 * One error of a request.
 *
 * @param pointer JSON pointer to what is wrong; empty for the whole body, # and a name for a
 *     parameter of the address or the head
 * @param message what is wrong; never the value
 * @param fix what to do
 * @param whoFixes who mends it
 */
public record ProblemErrorView(String pointer, String message, String fix, Owner whoFixes) {}
