package org.rtmscoverage.payer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rtmscoverage.payer.CurrentCatalog;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

class PackedConfigIntegrationTests {

  private static final Path SHIPPED = Path.of("payer-config");

  @TempDir private Path folder;

  @Test
  void packedFormLoadsFromJar() throws IOException {
    var jar = folder.resolve("packed.jar");
    pack(jar);
    try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      var catalog =
          new PayerCatalogLoader(new PathMatchingResourcePatternResolver(loader)).loadPacked();
      assertThat(catalog.payers()).extracting(payer -> payer.id().value()).contains("bcbs-ma");
      assertThat(catalog.policies()).isNotEmpty();
    }
  }

  @Test
  void mistakeInJarNamesFileAndLine() throws IOException {
    var jar = folder.resolve("empty.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (var name : List.of("payer-config/", "payer-config/payers/")) {
        out.putNextEntry(new JarEntry(name));
        out.closeEntry();
      }
      out.putNextEntry(new JarEntry("payer-config/payers/x.yaml"));
      out.write("id: x\nsize: 1\n".getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    }
    try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      var resolver = new PathMatchingResourcePatternResolver(loader);
      assertThat(
              catchThrowableOfType(
                      PayerConfigException.class,
                      () -> new PayerCatalogLoader(resolver).loadPacked())
                  .problems())
          .anyMatch(
              problem ->
                  problem.startsWith(
                      "classpath:payer-config/payers/x.yaml:2: unknown key 'size'; known here: id,"));
    }
  }

  @Test
  void serviceReadsTheFolderThePropertyNames() {
    runner()
        .withPropertyValues("rtmscoverage.payer-config=" + SHIPPED.toAbsolutePath())
        .run(context -> assertThat(context).hasSingleBean(CurrentCatalog.class));
  }

  @Test
  void folderMayHaveBlanksAndBracketsInItsName() throws IOException {
    var odd = folder.resolve("our payers [2026] & more");
    FileSystemUtils.copyRecursively(SHIPPED, odd);
    var catalog = new PayerCatalogLoader(new PathMatchingResourcePatternResolver()).loadFolder(odd);
    assertThat(catalog.payers()).isNotEmpty();
  }

  @Test
  void serviceDoesNotStartOnMistakes() throws IOException {
    Files.createDirectories(folder.resolve("payers"));
    runner()
        .withPropertyValues("rtmscoverage.payer-config=" + folder)
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(PayerConfigException.class)
                    .hasMessageContaining("there is no payer"));
  }

  private static ApplicationContextRunner runner() {
    return new ApplicationContextRunner()
        .withBean(Clock.class, Clock::systemUTC)
        .withUserConfiguration(PayerConfiguration.class);
  }

  private static void pack(Path jar) throws IOException {
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        var walk = Files.walk(SHIPPED)) {
      for (var path : List.copyOf(walk.sorted().toList())) {
        var name = "payer-config" + slashed(SHIPPED.relativize(path));
        out.putNextEntry(new JarEntry(Files.isDirectory(path) ? name + "/" : name));
        if (!Files.isDirectory(path)) {
          Files.copy(path, out);
        }
        out.closeEntry();
      }
    }
  }

  private static String slashed(Path relative) {
    var text = relative.toString().replace('\\', '/');
    return text.isEmpty() ? "" : "/" + text;
  }
}
