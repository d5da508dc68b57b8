package org.rtmscoverage.web.page.directory;

/**
 * A way to another page.
 *
 * @param path where to
 * @param label what a person reads
 */
public record Link(String path, String label) {}
