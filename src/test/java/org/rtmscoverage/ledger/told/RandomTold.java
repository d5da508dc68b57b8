package org.rtmscoverage.ledger.told;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.summary.Told;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.PayerId;

/** Makes values of every shape the records allow, so that a component added later is made too. */
final class RandomTold {

  private static final String LETTERS = "aZ09 é中\u0000\u0007\u2028\"\\/\ud83d\ude00\ud83d\udc00<~*";

  private final Random random;

  RandomTold(long seed) {
    this.random = new Random(seed);
  }

  Told next() {
    return (Told) value(Told.class);
  }

  /** A value of a class, whatever it is. */
  Object value(Class<?> type) {
    if (type.isRecord() && type != Money.class && type != PayerId.class) {
      return record(type);
    }
    if (type.isSealed() && type.isInterface()) {
      return value(one(List.of(type.getPermittedSubclasses())));
    }
    return type.isEnum() ? one(Arrays.asList(type.getEnumConstants())) : plain(type);
  }

  private Object plain(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "String" -> text();
      case "boolean" -> random.nextBoolean();
      case "BigDecimal" -> number();
      case "Money" -> new Money(number());
      case "PayerId" -> new PayerId("p-" + random.nextInt(1000));
      case "Instant" ->
          Instant.ofEpochSecond(
              random.nextLong(-1L << 33, 1L << 36), random.nextInt(1_000_000_000));
      case "LocalDate" -> LocalDate.ofEpochDay(random.nextInt(-800_000, 4_000_000));
      default -> throw new IllegalStateException("no values of " + type + " are made yet");
    };
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    while (true) {
      Object[] values = Stream.of(components).map(c -> component(c.getAnnotatedType())).toArray();
      try {
        return type.getDeclaredConstructor(types).newInstance(values);
      } catch (InvocationTargetException e) {
        if (!(e.getCause() instanceof IllegalArgumentException)) {
          throw new IllegalStateException(e);
        }
        // values that do not go together: others are tried
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private @Nullable Object component(AnnotatedType type) {
    if (type.isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0) {
      return null;
    }
    if (type instanceof AnnotatedParameterizedType list) {
      AnnotatedType item = list.getAnnotatedActualTypeArguments()[0];
      return Stream.generate(() -> component(item)).limit(random.nextInt(3)).toList();
    }
    return type.getType() instanceof ParameterizedType
        ? List.of()
        : value((Class<?>) type.getType());
  }

  private BigDecimal number() {
    return new BigDecimal(new BigInteger(random.nextInt(1, 70), random), random.nextInt(-3, 9))
        .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
  }

  /** Text as payers garble it: surrogates stand alone where the dice fall so. */
  private String text() {
    return random
        .ints(random.nextInt(8), 0, LETTERS.length())
        .collect(
            StringBuilder::new,
            (text, at) -> text.append(LETTERS.charAt(at)),
            StringBuilder::append)
        .toString();
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
