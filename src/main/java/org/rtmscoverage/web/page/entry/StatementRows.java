package org.rtmscoverage.web.page.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.FactsAsked;
import org.rtmscoverage.web.page.form.Choice;
import tools.jackson.databind.JsonNode;

/** Gives each statement its place in the request: those typed keep theirs, the others follow. */
final class StatementRows {

  private static final String LIST = "/clinical/attestations";

  private final List<FactsAsked.Statement> asked;
  private final Choices choices;
  private final JsonNode typed;

  StatementRows(@Nullable FactsAsked facts, Choices choices, JsonNode request) {
    this.asked = facts == null ? List.of() : facts.statements();
    this.choices = choices;
    this.typed = request.at(LIST);
  }

  /** Those the policy asks for. */
  List<StatementRow> asked() {
    return rows(asked);
  }

  /** Those typed for another policy. */
  List<StatementRow> others() {
    var keys = asked.stream().map(FactsAsked.Statement::key).collect(Collectors.toSet());
    var others = new ArrayList<FactsAsked.Statement>();
    for (var given : typed) {
      var key = given.path("key").asString("");
      if (!keys.contains(key)) {
        others.add(new FactsAsked.Statement(key, question(key), Set.of(), false));
      }
    }
    return rows(others);
  }

  private String question(String key) {
    return choices.list("statements").stream()
        .filter(choice -> choice.value().equals(key))
        .map(Choice::label)
        .findFirst()
        .orElse(key);
  }

  private List<StatementRow> rows(List<FactsAsked.Statement> statements) {
    var rows = new ArrayList<StatementRow>();
    var next = typed.size();
    for (var one : statements) {
      var place = place(one.key());
      var index = place < 0 ? next++ : place;
      rows.add(
          new StatementRow(
              LIST + "/" + index,
              one.key(),
              one.question(),
              one.named(),
              Choices.with(roles(one.roles()), typed.path(index).path("byRole"))));
    }
    return List.copyOf(rows);
  }

  private List<Choice> roles(Set<String> roles) {
    return roles.isEmpty()
        ? choices.list("roles")
        : roles.stream().sorted().map(role -> new Choice(role, choices.words(role))).toList();
  }

  private int place(String key) {
    return IntStream.range(0, typed.size())
        .filter(i -> Objects.equals(typed.path(i).path("key").asString(""), key))
        .findFirst()
        .orElse(-1);
  }
}
