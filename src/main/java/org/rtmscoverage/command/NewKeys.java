package org.rtmscoverage.command;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rtmscoverage.ledger.seal.LedgerKeys;

/** Prints new keys as lines of an environment file. */
final class NewKeys implements Command.Alone {

  @Override
  public void run(Supplier<String> in, Consumer<String> out, Consumer<String> aside) {
    LedgerKeys.newEnvironmentLines().forEach(out);
  }
}
