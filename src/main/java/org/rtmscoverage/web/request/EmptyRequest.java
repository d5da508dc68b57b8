package org.rtmscoverage.web.request;

/** A body that says nothing: it may be left out. */
public record EmptyRequest() {}
