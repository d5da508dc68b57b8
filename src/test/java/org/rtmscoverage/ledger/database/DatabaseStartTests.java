package org.rtmscoverage.ledger.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked // a null that slips through fails the test anyway
class DatabaseStartTests {

  private static final String PASSWORD = "s3cret-of-the-ledger";

  private static AbstractStringAssert<?> starting(String url) {
    return assertThatThrownBy(
            () ->
                new LedgerDatabase(
                    new DatabaseProperties(url, "ledger", PASSWORD, 2, Duration.ofSeconds(10)),
                    new SimpleMeterRegistry()))
        .isInstanceOf(DatabaseStartException.class)
        .hasNoCause()
        .hasMessageEndingWith(".")
        .hasMessageNotContaining(PASSWORD)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void nobodyAnswersAtTheAddress() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    String url = "postgresql://localhost:" + port + "/ledger";
    starting(url).contains(url).contains("Start it");
  }

  @Test
  void theDatabaseIsNotThere() {
    String url = LedgerDatabases.POSTGRESQL.empty("there").url();
    starting(url.replace("/there", "/no_such_database")).contains("no_such_database");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "h2:",
        "jdbc:postgresql://localhost/ledger",
        "postgresql://localhost",
        "postgresql://ledger:s3cret-of-the-ledger@localhost/ledger",
        "postgresql://localhost:99999/ledger",
        "postgresql://localhost/ledger?sslmode=perhaps",
        "h2:ledger",
        "h2:./data/ledger;INIT=drop all objects",
        "h2:tcp://localhost/ledger",
        "h2:mem:",
        "h2:./data/"
      })
  void theAddressIsNone(String url) {
    starting(url).contains("RTMSCOVERAGE_LEDGER_URL");
  }

  @Test
  void anotherProcessHoldsTheFile(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("ledger.mv.db"));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      assertThat(channel.tryLock()).isNotNull();
      starting("h2:" + folder.resolve("ledger")).contains("End the other process");
    }
  }

  @Test
  void theFolderCannotBeWritten(@TempDir Path folder) throws IOException {
    // a file where the folder should be: file permissions do not hold root back
    Path file = Files.createFile(folder.resolve("data"));
    starting("h2:" + file.resolve("ledger")).contains("make its folder writable");
  }

  @Test
  void theFileIsNoDatabase(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("ledger.mv.db"), "no database".repeat(2000));
    starting("h2:" + folder.resolve("ledger")).contains("cannot be opened");
  }
}
