package org.rtmscoverage.command;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rtmscoverage.security.ApiKeys;
import org.rtmscoverage.security.NewAccount;

/**
 * Makes an API key, prints it this once, and prints the configuration that lets it in.
 *
 * @param account whose key it is
 */
record NewApiKey(NewAccount account) implements Command.Alone {

  @Override
  public void run(Supplier<String> in, Consumer<String> out) {
    var key = ApiKeys.random();
    out.accept("The key, for the header X-API-Key; it is kept nowhere and shown only now:");
    out.accept(key);
    AccountOptions.introduce(account, out);
    account.keyLines(key).forEach(out);
  }
}
