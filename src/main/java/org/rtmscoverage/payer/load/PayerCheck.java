package org.rtmscoverage.payer.load;

import java.util.Locale;
import java.util.Set;

/** Checks of one payer file that its schema cannot make. */
final class PayerCheck {

  private static final Set<String> TAKEN =
      Set.of(
          "accept",
          "accept-encoding",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "cookie",
          "host",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

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
    authentication("/connection/authentication");
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

  /** Each kind has settings of its own, and a key must not stand where HTTP puts something. */
  private void authentication(String pointer) {
    var stated = document.root().at(pointer);
    if (stated.isMissingNode()) {
      return;
    }
    var kind = stated.path("kind").stringValue("");
    var header = stated.path("header").stringValue("");
    if (kind.equals("API_KEY") && !stated.has("header")) {
      words.problem(
          pointer, "'header' is missing; right would be the key's header, for example X-API-Key");
    }
    if (!kind.equals("API_KEY") && stated.has("header")) {
      words.problem(pointer + "/header", "only a key has a header; right would be kind: API_KEY");
    }
    if (!kind.equals("OAUTH2") && stated.has("scope")) {
      words.problem(pointer + "/scope", "only a token has a scope; right would be kind: OAUTH2");
    }
    if (TAKEN.contains(header.toLowerCase(Locale.ROOT))) {
      words.problem(
          pointer + "/header",
          "'" + header + "' says something else in HTTP; right would be the payer's own header");
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
