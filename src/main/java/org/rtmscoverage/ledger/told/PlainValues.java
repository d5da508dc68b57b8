package org.rtmscoverage.ledger.told;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.PayerId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Values that are written as plain strings, numbers among them: no reader rounds a string. */
final class PlainValues extends SimpleModule {

  private static final long serialVersionUID = 1L;

  PlainValues() {
    super("plain values");
    plain(PayerId.class, PayerId::value, PayerId::new);
    plain(Money.class, money -> money.dollars().toPlainString(), Money::of);
    plain(BigDecimal.class, BigDecimal::toString, BigDecimal::new);
    plain(Instant.class, Instant::toString, Instant::parse);
    plain(LocalDate.class, LocalDate::toString, LocalDate::parse);
  }

  private <T> void plain(Class<T> type, Function<T, String> write, Function<String, T> read) {
    addSerializer(type, new Writer<>(type, write));
    addDeserializer(type, new Reader<>(type, read));
  }

  /**
   * Writes a value as a string.
   *
   * @param <T> what it is
   */
  private static final class Writer<T> extends StdSerializer<T> {

    private final Function<T, String> words;

    Writer(Class<T> type, Function<T, String> words) {
      super(type);
      this.words = words;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializationContext context) {
      out.writeString(words.apply(value));
    }
  }

  /**
   * Reads it from one, and from nothing else.
   *
   * @param <T> what it is
   */
  private static final class Reader<T> extends StdDeserializer<T> {

    private final Class<T> type;
    private final transient Function<String, T> value;

    Reader(Class<T> type, Function<String, T> value) {
      super(type);
      this.type = type;
      this.value = value;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) {
      if (!in.hasToken(JsonToken.VALUE_STRING)) {
        return context.reportInputMismatch(type, "a string is wanted");
      }
      try {
        return value.apply(in.getString());
      } catch (IllegalArgumentException | DateTimeException _) {
        return context.reportInputMismatch(type, "the string is not well formed");
      }
    }
  }
}
