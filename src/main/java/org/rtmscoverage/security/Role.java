package org.rtmscoverage.security;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody is there for; who has several may do what any of them may. */
public enum Role {
  /** Registers patients and asks: an intake system, or the front desk. */
  INTAKE,
  /** Asks, reads what payers sent, and records what payers said and decided. */
  BILLER,
  /** Does all of that, reads the audit trail, and reloads payer-config. */
  MANAGER,
  /** Reads everything, the audit trail included, and changes nothing. */
  AUDITOR;

  /**
   * The role as it is written in configuration, tokens and openapi.yaml.
   *
   * @return in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role that is written so, in whatever case; empty if none is. */
  static Optional<Role> of(String word) {
    var folded = Accounts.folded(word);
    return Stream.of(values()).filter(role -> role.word().equals(folded)).findFirst();
  }

  /** Roles in a fixed order, as they are written. */
  static String words(Set<Role> roles) {
    return new TreeSet<>(roles).stream().map(Role::word).collect(Collectors.joining(", "));
  }

  /** The name of the authority that stands for it. */
  String authority() {
    return "ROLE_" + name();
  }
}
