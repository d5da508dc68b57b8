package org.rtmscoverage.benefits;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.RelatedEntity;

/** Finds another entity that runs the behavioural benefits, as payers name it in rows or notes. */
final class CarveOutReader {

  private static final String UNNAMED = "an entity the payer does not name";
  private static final Pattern BEHAVIORAL =
      Pattern.compile(
          "behaviou?ral|mental health|psychiatr|\\bbh\\b|\\bmh\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern CARVED =
      Pattern.compile(
          "(?<!\\bnot )(?:\\bcarved?[- ]?out(?:\\s+to)?|\\b(?:administered|managed|handled) by)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile(
          "(?:carved?[- ]?out to|(?:administered|managed|handled) by)\\s+"
              + "([A-Za-z](?:[A-Za-z&' /-]*?[A-Za-z])?)"
              + "(?=\\s*(?:[.,;:(]|\\d|\\s-\\s|\\bat\\b|\\bcall\\b|\\bphone\\b|$))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TELEPHONE =
      Pattern.compile("(?<!\\d)1?[- .]?\\(?\\d{3}\\)?[- .]?\\d{3}[- .]?\\d{4}(?!\\d)");
  private static final Pattern CLAUSE_END = Pattern.compile(";|\\.\\s");

  private final PayerName payer;

  CarveOutReader(@Nullable String payerName) {
    this.payer = new PayerName(payerName);
  }

  /** An entity of its own goes before one that only a note names. */
  @Nullable CarveOutFound read(List<RowFit> rows, List<String> warnings) {
    CarveOutFound named = null;
    CarveOutFound noted = null;
    for (RowFit row : rows) {
      if (row.fitsSituation()) {
        warn(row.line(), warnings);
        named = named == null ? named(row.line()) : named;
        noted = noted == null && named == null ? noted(row.line()) : noted;
      }
    }
    return named != null ? named : noted;
  }

  /** What may matter without being a carve-out; another payer is coordination of benefits. */
  private void warn(BenefitLine line, List<String> warnings) {
    if (line.kind() == BenefitKind.OTHER_PAYER) {
      warnings.add(
          "The payer says at "
              + line.pointer()
              + " that another payer also covers the member; ask which of them is primary.");
    } else if (pointsElsewhere(line) && namesOther(line) && !speaksOfBehavioral(line)) {
      warnings.add(
          "The payer names another entity at "
              + line.pointer()
              + "; ask whether it runs the mental health benefits.");
    } else if (!line.notes().isEmpty()
        && isBehavioralRow(line)
        && line.notes().stream().anyMatch(CarveOutReader::leavesServiceOpen)) {
      warnings.add(
          "A note at "
              + line.pointer()
              + " speaks of a carve-out without saying of what; ask whether it concerns mental"
              + " health.");
    }
  }

  private static boolean leavesServiceOpen(String note) {
    return CARVED.matcher(note).find() && !BEHAVIORAL.matcher(note).find();
  }

  private boolean namesOther(BenefitLine line) {
    return line.entities().stream().anyMatch(entity -> !payer.isSame(entity.name()));
  }

  private static boolean pointsElsewhere(BenefitLine line) {
    return line.kind() == BenefitKind.CONTACT_ENTITY
        || line.kind() == BenefitKind.MANAGED_CARE_COORDINATOR;
  }

  private static boolean isBehavioralRow(BenefitLine line) {
    return ServiceTier.hasType(line, ServiceTier.BEHAVIORAL_TYPES);
  }

  private static boolean speaksOfBehavioral(BenefitLine line) {
    return isBehavioralRow(line)
        || line.notes().stream().anyMatch(note -> BEHAVIORAL.matcher(note).find());
  }

  private @Nullable CarveOutFound named(BenefitLine line) {
    if (!pointsElsewhere(line) || !speaksOfBehavioral(line)) {
      return null;
    }
    for (RelatedEntity entity : line.entities()) {
      if (!payer.isSame(entity.name())) {
        return found(entity, line);
      }
    }
    return null;
  }

  private static CarveOutFound found(RelatedEntity entity, BenefitLine line) {
    String name = entity.name() != null ? entity.name() : UNNAMED;
    return new CarveOutFound(
        name,
        entity.role(),
        entity.payerId(),
        entity.telephones(),
        CarveOutState.CALL_NEEDED,
        line.pointer());
  }

  private @Nullable CarveOutFound noted(BenefitLine line) {
    if (line.kind() == BenefitKind.OTHER_PAYER) {
      return null;
    }
    for (String note : line.notes()) {
      String name = CARVED.matcher(note).find() ? other(note) : null;
      if (name != null) {
        return new CarveOutFound(
            name, "NOTE", null, telephones(note), CarveOutState.CALL_NEEDED, line.pointer());
      }
    }
    return null;
  }

  /** The first entity but the payer that a clause of the note names; null if none does. */
  private @Nullable String other(String note) {
    for (String clause : CLAUSE_END.split(note, -1)) {
      String name = manager(clause);
      if (name != null && !payer.isSame(name)) {
        return name;
      }
    }
    return null;
  }

  /** Who runs the behavioural benefits by a clause that itself names them; null if it does not. */
  private static @Nullable String manager(String clause) {
    if (!BEHAVIORAL.matcher(clause).find() || !CARVED.matcher(clause).find()) {
      return null;
    }
    Matcher name = NAME.matcher(clause);
    return name.find() ? name.group(1) : UNNAMED;
  }

  private static List<String> telephones(String note) {
    return TELEPHONE.matcher(note).results().map(result -> result.group().strip()).toList();
  }
}
