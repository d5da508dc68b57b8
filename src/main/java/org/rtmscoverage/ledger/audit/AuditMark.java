package org.rtmscoverage.ledger.audit;

/**
 * An entry an auditor noted elsewhere, as proof of how far a chain had come.
 *
 * @param seq place of the entry, from 1
 * @param hash its hash then, 64 hex digits
 */
public record AuditMark(long seq, String hash) {}
