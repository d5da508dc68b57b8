package org.rtmscoverage.command;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rtmscoverage.security.NewAccount;
import org.rtmscoverage.security.StaffPasswords;

/**
 * Makes an account for the sign-in page and prints the configuration that lets it in.
 *
 * @param account whose it is
 * @param readPassword whether the password is read; else one is made and shown this once
 */
record NewStaff(NewAccount account, boolean readPassword) implements Command.Alone {

  @Override
  public void run(Supplier<String> in, Consumer<String> out, Consumer<String> aside) {
    var password = readPassword ? read(in) : StaffPasswords.random();
    if (!readPassword) {
      aside.accept("The password; it is kept nowhere and shown only now:");
      aside.accept(password);
    }
    AccountOptions.introduce(account, aside);
    account.staffLines(password).forEach(out);
    if (account.isForEnvironment()) {
      aside.accept("A shell or a Compose file that reads them needs the hash in single quotes.");
    }
  }

  private String read(Supplier<String> in) {
    var password = in.get();
    account
        .refusal(password)
        .ifPresent(
            sentence -> {
              throw new UsageException(sentence);
            });
    return password;
  }
}
