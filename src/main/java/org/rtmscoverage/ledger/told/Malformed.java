package org.rtmscoverage.ledger.told;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a document and where, by names alone and never by its values. */
final class Malformed {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_]{1,40}");

  private Malformed() {}

  static String words(JacksonException malformed) {
    return switch (malformed) {
      case InvalidTypeIdException e ->
          "unknown type " + name(e.getTypeId()) + " at " + place(malformed);
      case UnrecognizedPropertyException _ -> "unknown property at " + place(malformed);
      case StreamReadException _ -> "the document is not JSON";
      default -> "missing or malformed value at " + place(malformed);
    };
  }

  private static String place(JacksonException malformed) {
    return malformed.getPath().isEmpty()
        ? "the root"
        : malformed.getPath().stream().map(Malformed::step).collect(Collectors.joining("."));
  }

  private static String step(JacksonException.Reference reference) {
    return reference.getPropertyName() == null
        ? String.valueOf(reference.getIndex())
        : name(reference.getPropertyName());
  }

  private static String name(@Nullable String sent) {
    return sent != null && NAME.matcher(sent).matches() ? sent : "?";
  }
}
