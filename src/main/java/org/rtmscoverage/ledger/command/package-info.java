/**
 * Commands for whoever runs the service: they do one thing to the ledger, print what came of it and
 * end. The only package that prints.
 */
@NullMarked
package org.rtmscoverage.ledger.command;

import org.jspecify.annotations.NullMarked;
