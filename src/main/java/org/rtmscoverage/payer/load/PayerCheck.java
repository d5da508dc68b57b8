package org.rtmscoverage.payer.load;

import java.util.Set;

/** Checks of one payer file that its schema cannot make. */
final class PayerCheck {

  private final YamlDocument document;
  private final WordCheck words;

  PayerCheck(YamlDocument document, Problems problems) {
    this.document = document;
    this.words = new WordCheck(document, problems);
  }

  void check(KnownWords known, Set<String> policyIds) {
    words.same("/id", document.file().stem(), "the file's name");
    words.dates();
    words.grades();
    words.atMost("/connection/limits/minimumCalls", "/connection/limits/slidingWindow");
    var rules = document.root().path("authorizationRules");
    for (int at = 0; at < rules.size(); at++) {
      var pointer = "/authorizationRules/" + at;
      words.known(pointer + "/codes", known.procedureCodes(), "reference/procedure-codes.csv");
      words.span(pointer + "/from", pointer + "/to");
      served(pointer);
    }
    var routes = document.root().path("submission");
    for (int at = 0; at < routes.size(); at++) {
      served("/submission/" + at);
    }
    var selections = document.root().path("policies");
    for (int at = 0; at < selections.size(); at++) {
      words.known("/policies/" + at + "/policyId", policyIds, "the folder policies");
    }
    var clocks = document.root().path("decisionClocks");
    for (int at = 0; at < clocks.size(); at++) {
      served("/decisionClocks/" + at);
    }
  }

  /** What is said of a market must be said of one the payer serves. */
  private void served(String pointer) {
    var served = document.root().path("linesOfBusiness");
    if (!served.isEmpty()) {
      var lines = served.valueStream().map(line -> line.stringValue("")).toList();
      words.known(pointer + "/linesOfBusiness", lines, "linesOfBusiness of the payer");
    }
  }
}
