package org.rtmscoverage.command;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rtmscoverage.security.ApiKeys;
import org.rtmscoverage.security.NewAccount;

/**
 * Makes an API key, shows it this once, and prints the configuration that lets it in.
 *
 * @param account whose key it is
 */
record NewApiKey(NewAccount account) implements Command.Alone {

  @Override
  public void run(Supplier<String> in, Consumer<String> out, Consumer<String> aside) {
    var key = ApiKeys.random();
    aside.accept("The key, for the header X-API-Key; it is kept nowhere and shown only now:");
    aside.accept(key);
    AccountOptions.introduce(account, aside);
    account.keyLines(key).forEach(out);
  }
}
