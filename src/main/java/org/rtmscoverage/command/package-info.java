/**
 * Commands for whoever runs the service: they do one thing to the ledger, or make a key or an
 * account for the configuration, print what came of it and end. The only package that prints.
 */
@NullMarked
package org.rtmscoverage.command;

import org.jspecify.annotations.NullMarked;
