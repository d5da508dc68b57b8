package org.rtmscoverage.web;

import java.io.IOException;

/** The contract, for tests of other packages. */
public final class TestContract {

  private TestContract() {}

  /**
   * Reads it.
   *
   * @return openapi.yaml
   * @throws IOException if it is not there
   */
  public static OpenApiDocument document() throws IOException {
    return new OpenApiDocument();
  }

  /**
   * Reads requests by it.
   *
   * @return a reader
   * @throws IOException if the contract is not there
   */
  public static RequestReader reader() throws IOException {
    return new RequestReader(document());
  }
}
