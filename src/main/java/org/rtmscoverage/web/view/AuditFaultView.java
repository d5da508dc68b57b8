package org.rtmscoverage.web.view;

/**
 * Something that is wrong in an audit trail.
 *
 * @param seq the line it is found at
 * @param kind what it is, in a word
 * @param text in words
 */
public record AuditFaultView(long seq, String kind, String text) {}
