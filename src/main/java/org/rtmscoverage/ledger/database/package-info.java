/**
 * The ledger's database: opened, migrated, and asked in transactions. H2 in a file by default,
 * PostgreSQL by configuration; the same SQL for both.
 */
@NullMarked
package org.rtmscoverage.ledger.database;

import org.jspecify.annotations.NullMarked;
