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
    words.atMost("/connection/limits/minimumCalls", "/connection/limits/slidingWindow");
    var rules = document.root().path("authorizationRules");
    for (int at = 0; at < rules.size(); at++) {
      var pointer = "/authorizationRules/" + at;
      words.known(pointer + "/codes", known.procedureCodes(), "reference/procedure-codes.csv");
      words.span(pointer + "/from", pointer + "/to");
    }
    var selections = document.root().path("policies");
    for (int at = 0; at < selections.size(); at++) {
      words.known("/policies/" + at + "/policyId", policyIds, "the folder policies");
    }
  }
}
