package org.rtmscoverage.payer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.payer.PayerAuthentication;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.vocabulary.PayerId;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/** What a payer's file may say of the credentials its endpoint asks for. */
class PayerAuthenticationTests {

  @TempDir private Path folder;

  @BeforeEach
  void copyTheShippedFiles() throws IOException {
    FileSystemUtils.copyRecursively(Path.of("payer-config"), folder);
  }

  private PayerCatalog load() {
    return new PayerCatalogLoader(new PathMatchingResourcePatternResolver()).load(folder);
  }

  private void aetnaAsksFor(String authentication) throws IOException {
    Path file = folder.resolve("payers/aetna.yaml");
    String text = Files.readString(file);
    assertThat(text).contains("  protocol: JSON\n");
    Files.writeString(
        file,
        text.replace(
            "  protocol: JSON\n", "  protocol: JSON\n  authentication: " + authentication + "\n"));
  }

  static List<Arguments> kinds() {
    return List.of(
        Arguments.of(
            "{kind: API_KEY, header: X-API-Key}", new PayerAuthentication.ApiKey("X-API-Key")),
        Arguments.of("{kind: BASIC}", new PayerAuthentication.Basic()),
        Arguments.of("{kind: OAUTH2}", new PayerAuthentication.OAuth2(null)),
        Arguments.of(
            "{kind: OAUTH2, scope: 'system/Coverage.read a:b'}",
            new PayerAuthentication.OAuth2("system/Coverage.read a:b")));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void kindIsRead(String written, PayerAuthentication meant) throws IOException {
    aetnaAsksFor(written);
    assertThat(load().payer(new PayerId("aetna")).orElseThrow().connection().authentication())
        .isEqualTo(meant);
  }

  @Test
  void fileThatSaysNothingAsksForNothing() {
    assertThat(load().payer(new PayerId("aetna")).orElseThrow().connection().authentication())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      value = {
        "{kind: API_KEY} ~ 'header' is missing",
        "{kind: BASIC, header: X-API-Key} ~ only a key has a header",
        "{kind: API_KEY, header: X-API-Key, scope: a} ~ only a token has a scope",
        "{kind: API_KEY, header: Content-Type} ~ 'Content-Type' says something else in HTTP",
        "{kind: API_KEY, header: 'X Key'} ~ 'header'",
        "{kind: OAUTH2, scope: 'a  b'} ~ 'scope'",
        "{kind: MTLS} ~ 'kind' is",
        "{header: X-API-Key} ~ 'kind' is missing",
        "{kind: API_KEY, header: X-API-Key, key: sesame} ~ unknown key 'key'"
      })
  void mistakeIsTold(String written, String told) throws IOException {
    aetnaAsksFor(written);
    List<String> problems = catchThrowableOfType(PayerConfigException.class, this::load).problems();
    assertThat(problems)
        .anySatisfy(problem -> assertThat(problem).contains("payers/aetna.yaml:").contains(told));
    assertThat(problems.stream().flatMap(Stream::of)).noneMatch(text -> text.contains("sesame"));
  }
}
