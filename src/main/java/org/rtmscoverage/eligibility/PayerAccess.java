package org.rtmscoverage.eligibility;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a payer can be asked, as far as the settings go. */
sealed interface PayerAccess {

  /**
   * It can.
   *
   * @param url http or https
   * @param credentials what goes with each question
   */
  record Open(URI url, Credentials credentials) implements PayerAccess {
    /** Hides the address, which may hold a secret, and the credentials. */
    @Override
    public String toString() {
      return "Open[hidden]";
    }
  }

  /**
   * It cannot.
   *
   * @param missing properties of credentials that are not set; empty if there is no usable address
   */
  record Closed(List<String> missing) implements PayerAccess {
    /** Keeps a copy. */
    public Closed {
      missing = List.copyOf(missing);
    }
  }

  /** What goes with each question; every case hides itself. */
  sealed interface Credentials {

    /** Nothing. */
    record None() implements Credentials {}

    /**
     * A header that stays the same.
     *
     * @param name its name
     * @param value its value, a secret
     */
    record Header(String name, String value) implements Credentials {
      /** Hides the secret. */
      @Override
      public String toString() {
        return "Header[hidden]";
      }
    }

    /**
     * A client that gets tokens.
     *
     * @param tokenUrl where, http or https
     * @param id the client's id
     * @param secret its secret
     * @param scope what is asked for; null to ask for none
     */
    record Client(URI tokenUrl, String id, String secret, @Nullable String scope)
        implements Credentials {
      /** Hides the secrets. */
      @Override
      public String toString() {
        return "Client[hidden]";
      }
    }
  }
}
