package org.rtmscoverage;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** WireMock with the mappings of payer-config/sandbox, on a free port of the loopback address. */
public final class SandboxPayers implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";
  private static final String EXTENSION = ".yaml";

  private final Path payers;
  private final WireMockServer server;

  private SandboxPayers(Path payerConfig) {
    this.payers = payerConfig.resolve("payers");
    this.server =
        new WireMockServer(
            options()
                .bindAddress(LOOPBACK)
                .dynamicPort()
                .globalTemplating(true)
                .usingFilesUnderDirectory(payerConfig.resolve("sandbox").toString()));
  }

  /**
   * Starts the server.
   *
   * @return started
   */
  public static SandboxPayers start() {
    SandboxPayers sandbox = new SandboxPayers(Path.of("payer-config"));
    sandbox.server.start();
    return sandbox;
  }

  /**
   * The server, for stubs of a test's own.
   *
   * @return the running server
   */
  public WireMockServer server() {
    return server;
  }

  /**
   * The address of one payer's X12 endpoint.
   *
   * @param payerId our name of the payer
   * @return its address
   */
  public String x12Url(String payerId) {
    return baseUrl() + "/" + payerId + "/x12";
  }

  /**
   * The server's address.
   *
   * @return with the loopback address as a number, which no name service can turn into another
   */
  public String baseUrl() {
    return "http://" + LOOPBACK + ":" + server.port();
  }

  /**
   * The properties that lead every payer of payer-config here.
   *
   * @return {@code rtmscoverage.payers.<id>.url} with its address, for each payer file
   */
  public Map<String, String> properties() {
    return payerIds().stream()
        .collect(Collectors.toMap(id -> "rtmscoverage.payers." + id + ".url", this::x12Url));
  }

  /**
   * The member ids that are answered in a way of their own.
   *
   * @return sorted
   */
  public List<String> scenarios() {
    return server.getStubMappings().stream()
        .map(StubMapping::getMetadata)
        .filter(metadata -> metadata != null && metadata.containsKey("scenario"))
        .map(metadata -> metadata.getString("scenario"))
        .sorted()
        .toList();
  }

  private List<String> payerIds() {
    if (!Files.isDirectory(payers)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(payers)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(EXTENSION))
          .map(name -> name.substring(0, name.length() - EXTENSION.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
