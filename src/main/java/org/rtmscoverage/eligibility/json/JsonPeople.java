package org.rtmscoverage.eligibility.json;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.json.JsonAnswer.Dated;
import org.rtmscoverage.eligibility.json.JsonAnswer.Numbered;
import org.rtmscoverage.eligibility.json.JsonAnswer.Party;

/** Who answered and whom an answer is about. */
final class JsonPeople {

  private static final String DATES = "dates";
  private static final String NUMBERS = "additionalInformation";

  private final JsonFields root;
  private final boolean plans;
  private final JsonFields subscriber;
  private final List<JsonFields> dependents;

  /**
   * Reads the people of an answer.
   *
   * @param root the answer
   * @param plans whether it has the form that lists plans
   */
  JsonPeople(JsonFields root, boolean plans) {
    this.root = root;
    this.plans = plans;
    this.subscriber = root.object("subscriber");
    this.dependents =
        Stream.concat(root.objects("dependents").stream(), Stream.of(root.object("dependent")))
            .filter(JsonFields::sent)
            .toList();
    if (dependents.size() > 1) {
      root.warnings().add("the answer holds more than one dependent; only the first was read");
    }
  }

  String payerName() {
    JsonFields payer = root.object("payer");
    if (payer.node().path("name").isObject()) {
      return JsonPlanRow.name(payer);
    }
    String name = payer.text("name");
    return name.isEmpty() ? payer.text("entityName") : name;
  }

  @Nullable Party subscriber() {
    return party(subscriber);
  }

  @Nullable Party dependent() {
    return dependents.isEmpty() ? null : party(dependents.getFirst());
  }

  /** Dates of the plan, which the form that lists plans keeps with the people. */
  List<Dated> dates() {
    return people().flatMap(one -> JsonPlanReader.dates(one.object(DATES)).stream()).toList();
  }

  /** Numbers of plan and group, which the form that lists plans keeps with the people. */
  List<Numbered> references() {
    return people().flatMap(one -> JsonPlanReader.numbers(one.object(NUMBERS)).stream()).toList();
  }

  private Stream<JsonFields> people() {
    return plans ? Stream.concat(Stream.of(subscriber), dependents.stream().limit(1)) : Stream.of();
  }

  private static @Nullable Party party(JsonFields sent) {
    if (!sent.sent()) {
      return null;
    }
    boolean named = sent.node().path("name").isObject();
    JsonFields person = (named ? sent.object("name") : sent).object("person");
    String last = sent.text("lastName");
    String first = sent.text("firstName");
    return new Party(
        last.isEmpty() ? person.text("lastName") : last,
        first.isEmpty() ? person.text("firstName") : first,
        sent.text("memberId"),
        sent.day("dateOfBirth"));
  }
}
