package org.rtmscoverage;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.payer.load.PayerCatalogLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** WireMock with the mappings of payer-config/sandbox, on a free port of the loopback address. */
public final class SandboxPayers implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  private final Path payerConfig;
  private final WireMockServer server;

  private SandboxPayers(Path payerConfig) {
    this.payerConfig = payerConfig;
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
    return url(payerId, Protocol.X12);
  }

  /**
   * The address of one payer's endpoint.
   *
   * @param payerId our name of the payer
   * @param protocol wire format it is asked in
   * @return its address
   */
  public String url(String payerId, Protocol protocol) {
    return baseUrl() + "/" + payerId + "/" + protocol.name().toLowerCase(Locale.ROOT);
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
   * @return {@code rtmscoverage.payers.<id>.url} with its address, for each payer
   */
  public Map<String, String> properties() {
    return new PayerCatalogLoader(new PathMatchingResourcePatternResolver())
        .load(payerConfig).payers().stream()
            .collect(
                Collectors.toMap(
                    payer -> "rtmscoverage.payers." + payer.id() + ".url",
                    payer -> url(payer.id().value(), payer.connection().protocol())));
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
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public void close() {
    server.stop();
  }
}
