package org.rtmscoverage.packet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lists what the payer asks for, with the facts that exist for each. */
final class DocumentList {

  private DocumentList() {}

  static List<RequestedDocument> of(List<String> asked, List<String> forms, FactBook book) {
    Set<String> names = new LinkedHashSet<>(forms);
    asked.stream().filter(name -> !PayerForms.isForm(name)).forEach(names::add);
    return names.stream()
        .map(name -> forms.contains(name) ? form(name) : document(name, book))
        .toList();
  }

  private static RequestedDocument form(String name) {
    return new RequestedDocument(
        name,
        List.of(),
        List.of("The payer's own form: fill it in. This packet does not replace it."));
  }

  private static RequestedDocument document(String name, FactBook book) {
    EnumSet<FactTopic> topics = FactTopic.of(name);
    Set<RecordedFact> facts = new LinkedHashSet<>();
    List<String> missing = new ArrayList<>();
    for (FactTopic topic : topics) {
      List<RecordedFact> found = topic.facts(book);
      facts.addAll(found);
      if (found.isEmpty()) {
        missing.add(topic.question());
      }
      found.stream()
          .filter(fact -> fact.text().contains(PlainWords.BLANK) || isHalfDated(fact))
          .map(fact -> "Complete the " + fact.record() + ": part of it is not on record.")
          .distinct()
          .forEach(missing::add);
    }
    if (topics.isEmpty()) {
      missing.add("Nothing in the request answers this: find it in the chart and attach it.");
    }
    return new RequestedDocument(name, List.copyOf(facts), missing);
  }

  private static boolean isHalfDated(RecordedFact fact) {
    return fact.date() != null && fact.date().contains(PlainWords.BLANK);
  }
}
