package org.rtmscoverage.command;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rtmscoverage.vocabulary.Actor;
import org.springframework.beans.factory.BeanFactory;
import reactor.core.publisher.Mono;

/** Something an operator has done. */
sealed interface Command {

  /** As whom the audit trail knows who runs a command. */
  Actor OPERATOR = new Actor("operator");

  /** One that needs neither keys nor a database. */
  non-sealed interface Alone extends Command {

    /**
     * Does it.
     *
     * @param in gives a line from whoever runs it; empty if there is none
     * @param out takes lines of configuration and nothing else, so that a file can be made of them
     * @param aside takes what is for the eyes of whoever runs it: secrets and sentences
     */
    void run(Supplier<String> in, Consumer<String> out, Consumer<String> aside);
  }

  /** One that works on the ledger. */
  non-sealed interface OnLedger extends Command {

    /**
     * Does it.
     *
     * @param ledger parts of the ledger
     * @param out takes the lines to print
     * @return whether all is well
     */
    Mono<Boolean> run(BeanFactory ledger, Consumer<String> out);
  }
}
