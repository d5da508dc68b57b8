package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a message holds, it stays one line and the same message. */
class LogFormatTests {

  private static String written(String message, @Nullable Throwable thrown) throws IOException {
    var environment = new StandardEnvironment();
    new YamlPropertySourceLoader()
        .load("application", new ClassPathResource("application.yaml"))
        .forEach(environment.getPropertySources()::addLast);
    var context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    context.putObject(Environment.class.getName(), environment);
    var encoder = new StructuredLogEncoder();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setFormat(environment.getRequiredProperty("logging.structured.format.console"));
    encoder.start();
    var logger = context.getLogger("org.rtmscoverage.Made");
    var event = new LoggingEvent("made", logger, Level.WARN, "{}", thrown, new Object[] {message});
    return new String(encoder.encode(event), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two\nlines",
        "two\r\nlines {\"log\":{\"level\":\"INFO\"}}",
        "a \"quote\", a \\ and a brace }",
        "\u0000 \u0007 \u001b[2J \u007f \u0085 \u2028 \u2029",
        "\tZoë \ud83d\ude00"
      })
  void messageStaysOneLineAndOneMessage(String message) throws IOException {
    var line = written(message, new IllegalStateException(message));
    assertThat(line).endsWith("\n").isEqualTo(line.strip() + "\n");
    assertThat(line.strip().chars()).noneMatch(c -> c < ' ');
    var read = JsonMapper.shared().readTree(line);
    assertThat(read.path("message").asString()).isEqualTo(message);
    assertThat(read.at("/log/level").asString()).isEqualTo("WARN");
  }
}
