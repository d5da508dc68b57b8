package org.rtmscoverage.web.page.entry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.policy.FactsAsked;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.RequestType;
import tools.jackson.databind.JsonNode;

/**
 * The policy that what is typed so far leads to, and what it asks.
 *
 * @param version the version in force; null if none can be told
 * @param facts what it asks; null if that cannot be told
 * @param type the kind of request
 */
record AskedPolicy(@Nullable PolicyVersion version, @Nullable FactsAsked facts, RequestType type) {

  /**
   * Finds the policy as a check finds it; where no line of business is chosen, the commercial one
   * shapes the form.
   */
  static AskedPolicy of(PayerCatalog catalog, Payer payer, JsonNode typed, LocalDate today) {
    var line = word(LineOfBusiness.class, typed.at("/plan/lineOfBusiness")).orElse(null);
    var indication =
        word(Indication.class, typed.at("/treatment/indication")).orElse(Indication.MDD);
    var type = word(RequestType.class, typed.path("requestType")).orElse(RequestType.INITIAL);
    var state = typed.at("/plan/state").asString("");
    var plan = state.isEmpty() ? null : state;
    var day = day(typed.path("serviceDate")).orElse(today);
    var version =
        catalog
            .selectPolicy(payer, line, indication, plan)
            .or(
                () ->
                    line == null
                        ? catalog.selectPolicy(payer, LineOfBusiness.COMMERCIAL, indication, plan)
                        : Optional.empty())
            .flatMap(selection -> catalog.policy(selection.policyId()))
            .flatMap(policy -> policy.versionOn(day))
            .orElse(null);
    var tree = version == null ? null : version.criteria().get(type);
    return new AskedPolicy(version, tree == null ? null : FactsAsked.of(tree), type);
  }

  /** A day as requests hold it; empty if it is none. */
  static Optional<LocalDate> day(JsonNode node) {
    try {
      return Optional.of(LocalDate.parse(node.asString("")));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static <E extends Enum<E>> Optional<E> word(Class<E> type, JsonNode node) {
    var word = node.asString("");
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(word))
        .findFirst();
  }

  /** Which text shapes the form, so that a change of it is noticed; no member data. */
  String mark() {
    return version == null
        ? "none"
        : version.policyId().value() + " " + version.version() + " " + type;
  }
}
