package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Everything the service lets out about what it does: log lines of all loggers with their
 * exceptions, and whatever else a test adds. Ours are heard from DEBUG on, the rest from INFO.
 */
final class Sightings implements AutoCloseable {

  private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private static final Logger OURS = (Logger) LoggerFactory.getLogger("org.rtmscoverage");

  private final Queue<Line> lines = new ConcurrentLinkedQueue<>();
  private final Queue<String> others = new ConcurrentLinkedQueue<>();
  private final Ear ear = new Ear();
  private final @Nullable Level before = OURS.getLevel();

  /** Begins to listen. */
  Sightings() {
    ear.setContext(ROOT.getLoggerContext());
    ear.start();
    ROOT.addAppender(ear);
    OURS.setLevel(Level.DEBUG);
  }

  /**
   * One log line.
   *
   * @param logger who wrote it
   * @param level how bad it is
   * @param trace the id it bears; empty if it bears none
   * @param message what it says
   * @param text all of it
   */
  record Line(String logger, Level level, String trace, String message, String text) {

    static Line of(ILoggingEvent event) {
      List<String> text = new ArrayList<>();
      text.add(event.getLoggerName() + " [" + event.getThreadName() + "]");
      text.add(event.getFormattedMessage());
      text.add(event.getMDCPropertyMap().toString());
      text.add(String.valueOf(event.getKeyValuePairs()));
      text.add(String.valueOf(event.getMarkerList()));
      if (event.getThrowableProxy() != null) {
        text.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
      }
      return new Line(
          event.getLoggerName(),
          event.getLevel(),
          event.getMDCPropertyMap().getOrDefault("trace.id", ""),
          event.getFormattedMessage(),
          String.join(" | ", text));
    }

    boolean isOurs() {
      return logger.startsWith("org.rtmscoverage");
    }
  }

  /** Hears every logger. */
  private final class Ear extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      lines.add(Line.of(event));
    }
  }

  /** What was logged so far. */
  List<Line> lines() {
    return List.copyOf(lines);
  }

  /** Adds something else that was let out. */
  void add(String where, Object what) {
    others.add(where + ": " + what);
  }

  /** Finds nothing of this anywhere. */
  void holdNo(Pattern mark) {
    assertThat(
            Stream.concat(lines.stream().map(Line::text), others.stream())
                .filter(text -> mark.matcher(text).find())
                .distinct()
                .limit(20))
        .as("%s log lines and %s other sightings", lines.size(), others.size())
        .isEmpty();
  }

  @Override
  public void close() {
    ROOT.detachAppender(ear);
    OURS.setLevel(before);
    ear.stop();
  }
}
