package org.rtmscoverage.benefits;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.RelatedEntity;

/** Finds another entity that runs the behavioural benefits, as payers name it in rows or notes. */
final class CarveOutReader {

  private static final String CALL_NEEDED = "CALL_NEEDED";
  private static final Pattern BEHAVIORAL =
      Pattern.compile(
          "behaviou?ral|mental health|psychiatr|\\bbh\\b|\\bmh\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern CARVED =
      Pattern.compile(
          "carved?[- ]?out(?:\\s+to)?|(?:administered|managed|handled) by",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile(
          "(?:carved?[- ]?out to|(?:administered|managed|handled) by)\\s+"
              + "([A-Za-z][A-Za-z&' ]*?[A-Za-z])(?=\\s*(?:[.,;:(]|\\d|\\bat\\b|\\bcall\\b|\\bphone\\b|$))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TELEPHONE =
      Pattern.compile("(?<!\\d)1?[- .]?\\(?\\d{3}\\)?[- .]?\\d{3}[- .]?\\d{4}(?!\\d)");

  private final RowSelection selection;
  private final @Nullable String payerName;

  CarveOutReader(RowSelection selection, @Nullable String payerName) {
    this.selection = selection;
    this.payerName = payerName;
  }

  @Nullable CarveOutFound read(List<BenefitLine> lines, List<String> warnings) {
    CarveOutFound fromNote = null;
    for (BenefitLine line : lines) {
      if (!selection.fitsSituation(line)) {
        continue;
      }
      if (pointsElsewhere(line)) {
        for (RelatedEntity entity : line.entities()) {
          if (isPayerItself(entity)) {
            continue;
          }
          if (speaksOfBehavioral(line)) {
            return found(entity, line);
          }
          warnings.add(
              "The payer names another entity at "
                  + line.pointer()
                  + "; ask whether it runs the mental health benefits.");
        }
      }
      fromNote = fromNote == null ? note(line) : fromNote;
    }
    return fromNote;
  }

  private static boolean pointsElsewhere(BenefitLine line) {
    return switch (line.kind()) {
      case CONTACT_ENTITY, MANAGED_CARE_COORDINATOR, OTHER_PAYER -> true;
      default -> false;
    };
  }

  private static boolean speaksOfBehavioral(BenefitLine line) {
    return ServiceTier.hasType(line, ServiceTier.BEHAVIORAL_TYPES)
        || line.notes().stream().anyMatch(note -> BEHAVIORAL.matcher(note).find());
  }

  private boolean isPayerItself(RelatedEntity entity) {
    return entity.name() != null
        && payerName != null
        && entity.name().toLowerCase(Locale.ROOT).equals(payerName.toLowerCase(Locale.ROOT));
  }

  private static CarveOutFound found(RelatedEntity entity, BenefitLine line) {
    String name = entity.name() != null ? entity.name() : "an entity the payer does not name";
    return new CarveOutFound(
        name, entity.role(), entity.payerId(), entity.telephones(), CALL_NEEDED, line.pointer());
  }

  private static @Nullable CarveOutFound note(BenefitLine line) {
    for (String note : line.notes()) {
      boolean behavioral =
          BEHAVIORAL.matcher(note).find()
              || ServiceTier.hasType(line, ServiceTier.BEHAVIORAL_TYPES);
      if (behavioral && CARVED.matcher(note).find()) {
        Matcher name = NAME.matcher(note);
        return new CarveOutFound(
            name.find() ? name.group(1) : "an entity the payer does not name",
            "NOTE",
            null,
            TELEPHONE.matcher(note).results().map(result -> result.group().strip()).toList(),
            CALL_NEEDED,
            line.pointer());
      }
    }
    return null;
  }
}
