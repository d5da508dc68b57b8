package org.rtmscoverage.web.page.form;

/**
 * One choice of a field.
 *
 * @param value what is sent
 * @param label what a person reads
 */
public record Choice(String value, String label) {}
