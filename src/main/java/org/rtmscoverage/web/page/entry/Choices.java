package org.rtmscoverage.web.page.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rtmscoverage.course.FamilyAccumulation;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.payer.StatesGiven;
import org.rtmscoverage.policy.AskedWord;
import org.rtmscoverage.policy.Contraindication;
import org.rtmscoverage.policy.EctStatus;
import org.rtmscoverage.policy.FactsAsked;
import org.rtmscoverage.policy.ReferenceData;
import org.rtmscoverage.policy.ReferenceNames;
import org.rtmscoverage.policy.TrialOutcome;
import org.rtmscoverage.vocabulary.Funding;
import org.rtmscoverage.vocabulary.Gender;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.NetworkException;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.Product;
import org.rtmscoverage.vocabulary.Relationship;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.web.page.form.Choice;
import tools.jackson.databind.JsonNode;

/** What can be chosen in the form, made once of a catalog: its tables, and what its texts name. */
final class Choices {

  private final Map<String, List<Choice>> lists = new LinkedHashMap<>();
  private final UnaryOperator<String> plain;

  private Choices(UnaryOperator<String> plain) {
    this.plain = plain;
  }

  /** The choices of a catalog; {@code plain} says a constant in words. */
  static Choices of(PayerCatalog catalog, UnaryOperator<String> plain) {
    var choices = new Choices(plain);
    choices.constants();
    choices.reference(catalog.reference());
    choices.named(catalog);
    return choices;
  }

  /**
   * One list.
   *
   * @param name its name
   * @return in the order to be shown
   * @throws IllegalArgumentException if there is no such list
   */
  List<Choice> list(String name) {
    var list = lists.get(name);
    if (list == null) {
      throw new IllegalArgumentException("no such list: " + name);
    }
    return list;
  }

  private void constants() {
    put("requestTypes", RequestType.values(), EntryWords::of);
    put("indications", Indication.values(), EntryWords::of);
    put("modalities", Modality.values(), EntryWords::of);
    put("lines", LineOfBusiness.values(), EntryWords::of);
    put("products", Product.values(), Product::name);
    put("fundings", Funding.values(), EntryWords::of);
    put("networks", NetworkStatus.values(), EntryWords::of);
    put("networkExceptions", NetworkException.values(), EntryWords::of);
    put("genders", Gender.values(), EntryWords::of);
    put("relationships", Relationship.values(), this::plain);
    put("outcomes", TrialOutcome.values(), this::plain);
    put("ectStatuses", EctStatus.values(), this::plain);
    put("families", FamilyAccumulation.values(), this::plain);
    put("phases", List.of("BASELINE", "CURRENT", "DURING_COURSE"));
    lists.put(
        "states",
        StatesGiven.STATES.stream().sorted().map(state -> new Choice(state, state)).toList());
  }

  private void reference(ReferenceData reference) {
    var names = new ReferenceNames(reference);
    lists.put(
        "devices",
        reference.devices().stream()
            .map(device -> new Choice(device.key(), String.valueOf(names.device(device.key()))))
            .sorted(Comparator.comparing(Choice::label))
            .toList());
    lists.put(
        "instruments",
        reference.scales().stream()
            .map(scale -> new Choice(scale.instrumentKey(), scale.instrument()))
            .distinct()
            .toList());
    lists.put(
        "diagnoses",
        reference.diagnosisCodes().stream()
            .filter(row -> !row.prefix())
            .map(row -> new Choice(dotted(row.codeUndotted()), row.description()))
            .toList());
    lists.put("drugs", drugs(reference));
    lists.put(
        "sideEffects",
        reference.sideEffects().stream()
            .map(effect -> new Choice(effect.label(), String.join(", ", effect.synonyms())))
            .toList());
    safety(reference.contraindications());
  }

  /** ICD-10-CM codes have their dot after three characters. */
  private static String dotted(String code) {
    return code.length() > 3 ? code.substring(0, 3) + "." + code.substring(3) : code;
  }

  /** Every generic and brand name, by letter; a brand says what it is. */
  private static List<Choice> drugs(ReferenceData reference) {
    var names = new TreeMap<String, Choice>(String.CASE_INSENSITIVE_ORDER);
    for (var drug : reference.drugs()) {
      names.put(drug.genericName(), new Choice(drug.genericName(), drug.classCode()));
    }
    for (var drug : reference.drugs()) {
      drug.brandNames()
          .forEach(
              brand ->
                  names.putIfAbsent(brand, new Choice(brand, "brand of " + drug.genericName())));
    }
    return List.copyOf(names.values());
  }

  private void safety(List<Contraindication> rows) {
    var groups = new ArrayList<Choice>();
    for (var row : rows) {
      var group = row.group();
      if (group != null) {
        var choice = new Choice(group, plain.apply(group));
        if (!groups.contains(choice)) {
          groups.add(choice);
        }
      }
    }
    var items = rows.stream().map(row -> new Choice(row.itemKey(), row.item())).toList();
    lists.put("safetyGroups", List.copyOf(groups));
    lists.put("safetyItems", items);
    groups.addAll(items);
    lists.put("safetyKeys", List.copyOf(groups));
  }

  /** Words the texts name, of every policy and version; sorted. */
  private void named(PayerCatalog catalog) {
    var asked =
        catalog.policies().stream()
            .flatMap(policy -> policy.versions().stream())
            .flatMap(version -> version.criteria().values().stream().distinct())
            .map(FactsAsked::of)
            .toList();
    words("roles", asked, AskedWord.STATING_ROLES, AskedWord.CONFIRMING_ROLES);
    words("specialties", asked, AskedWord.SPECIALTIES);
    words("therapies", asked, AskedWord.PSYCHOTHERAPY_TYPES);
    words("causes", asked, AskedWord.SAFETY_CAUSES);
    var statements = new TreeMap<String, Choice>();
    asked.stream()
        .flatMap(facts -> facts.statements().stream())
        .forEach(one -> statements.putIfAbsent(one.key(), new Choice(one.key(), one.question())));
    lists.put("statements", List.copyOf(statements.values()));
  }

  private void words(String name, List<FactsAsked> asked, AskedWord... words) {
    var all = new TreeSet<String>();
    for (var word : words) {
      asked.forEach(facts -> all.addAll(facts.words(word)));
    }
    put(name, List.copyOf(all));
  }

  private <E extends Enum<E>> void put(String name, E[] values, Function<E, String> label) {
    lists.put(
        name, Arrays.stream(values).map(one -> new Choice(one.name(), label.apply(one))).toList());
  }

  private void put(String name, List<String> words) {
    lists.put(name, words.stream().map(word -> new Choice(word, plain.apply(word))).toList());
  }

  private String plain(Enum<?> constant) {
    return plain.apply(constant.name());
  }

  /** A list with what was typed, even where it does not know that. */
  static List<Choice> with(List<Choice> known, JsonNode typed) {
    var word = typed.asString("");
    return word.isEmpty() || known.stream().anyMatch(one -> one.value().equals(word))
        ? known
        : Stream.concat(known.stream(), Stream.of(new Choice(word, word))).toList();
  }

  /** A word in words. */
  String words(String constant) {
    return plain.apply(constant);
  }
}
