package org.rtmscoverage.payer.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Checks that payers which share a name can be told apart by the state. */
final class JurisdictionCheck {

  private final List<YamlDocument> payers;
  private final Problems problems;
  private final Map<String, YamlDocument> firstOfAlias = new HashMap<>();
  private final Map<String, YamlDocument> payerOfState = new HashMap<>();

  JurisdictionCheck(List<YamlDocument> payers, Problems problems) {
    this.payers = payers;
    this.problems = problems;
  }

  void check() {
    for (YamlDocument payer : payers) {
      if (payer.root().path("jurisdiction").isObject()) {
        check(payer);
      }
    }
  }

  private void check(YamlDocument payer) {
    var shared = payer.root().path("jurisdiction");
    var alias = shared.path("alias").stringValue("");
    for (YamlDocument other : payers) {
      if (other.root().path("id").stringValue("").equals(alias)) {
        problems.add(
            payer,
            "/jurisdiction/alias",
            "'" + alias + "' is the id of a payer; right would be a name no payer has as its id");
      }
    }
    var first = firstOfAlias.putIfAbsent(alias, payer);
    if (first != null && !same(first.root().path("jurisdiction"), shared)) {
      problems.add(
          payer,
          "/jurisdiction",
          "name or by differ from those of "
              + first.file().path()
              + ", which shares the alias; right would be the same");
    }
    states(payer, alias);
  }

  private static boolean same(JsonNode one, JsonNode other) {
    return one.path("name").equals(other.path("name")) && one.path("by").equals(other.path("by"));
  }

  private void states(YamlDocument payer, String alias) {
    var states = payer.root().path("states");
    if (states.isEmpty()) {
      problems.add(
          payer,
          "/jurisdiction",
          "the payer lists no states, which would tell it apart; right would be its states");
    }
    for (int at = 0; at < states.size(); at++) {
      var state = states.get(at).stringValue("");
      var other = payerOfState.putIfAbsent(alias + " " + state, payer);
      if (other != null) {
        problems.add(
            payer,
            "/states/" + at,
            "'"
                + state
                + "' stands in "
                + other.file().path()
                + " too, which shares the alias; right would be each state once");
      }
    }
  }
}
