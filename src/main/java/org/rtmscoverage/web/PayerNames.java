package org.rtmscoverage.web;

import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.Jurisdiction;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.payer.PayerMatch;
import org.rtmscoverage.payer.PayerMatch.By;
import org.rtmscoverage.payer.StatesGiven;
import org.rtmscoverage.vocabulary.PayerId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The payers a request names. In the place of a name that payers of several states share it puts
 * the one the state tells; a name that leaves a choice is an error that lists them.
 */
final class PayerNames {

  private static final Pattern PAYER_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  private final PayerCatalog catalog;

  PayerNames(PayerCatalog catalog) {
    this.catalog = catalog;
  }

  /** The payer of a coverage check: the state is the member's, else the plan's. */
  void ofCheck(JsonNode request, RequestErrors errors) {
    var home = request.path("member").path("state");
    one(
        request,
        home.isString() ? home : request.path("plan").path("state"),
        Jurisdiction.By::property,
        errors);
  }

  /** The payer of an estimate, which knows no state. */
  void ofEstimate(JsonNode request, RequestErrors errors) {
    one(request, MissingNode.getInstance(), _ -> "", errors);
  }

  /** The payers of an evaluation; the member's state is taken to be the plan's. */
  void ofEvaluation(JsonNode request, RequestErrors errors) {
    if (request.path("payerIds") instanceof ArrayNode payers) {
      var states = states(request, request.path("plan").path("state"));
      for (var at = 0; at < payers.size(); at++) {
        var named =
            named(payers.path(at), "/payerIds/" + at, states, PayerNames::byThePlan, errors);
        if (named != null) {
          payers.set(at, named);
        }
      }
    }
  }

  private void one(
      JsonNode request,
      JsonNode home,
      Function<Jurisdiction.By, String> stateProperty,
      RequestErrors errors) {
    var named =
        named(request.path("payerId"), "/payerId", states(request, home), stateProperty, errors);
    if (named != null && request instanceof ObjectNode object) {
      object.set("payerId", named);
    }
  }

  private static StatesGiven states(JsonNode request, JsonNode home) {
    return new StatesGiven(state(request.path("provider").path("serviceState")), state(home));
  }

  private static @Nullable String state(JsonNode state) {
    return state.isString() ? state.asString() : null;
  }

  /** The payer a shared name means; null if the id is a payer's own or an error was added. */
  private @Nullable JsonNode named(
      JsonNode id,
      String pointer,
      StatesGiven states,
      Function<Jurisdiction.By, String> stateProperty,
      RequestErrors errors) {
    var text = id.asString("");
    if (!id.isString()
        || (PAYER_ID.matcher(text).matches() && catalog.payer(new PayerId(text)).isPresent())) {
      return null;
    }
    var match = catalog.directory().find(text, states);
    var shared = shared(text, match);
    if (shared == null) {
      errors.add(
          pointer,
          "is not a payer known here",
          "See GET /v1/payers." + NearHint.of(catalog.directory().nearest(text)));
      return null;
    }
    var only = match.only();
    if (only.isEmpty()) {
      var property = stateProperty.apply(shared.by());
      errors.add(
          pointer,
          "is a name that several payers share",
          (property.isEmpty()
                  ? "Send its id: "
                  : "Send " + property + " of a state one of them serves, or its id: ")
              + match.candidates().stream()
                  .map(one -> one.payer().id().value())
                  .sorted()
                  .collect(Collectors.joining(", "))
              + ".");
      return null;
    }
    return StringNode.valueOf(only.get().id().value());
  }

  /** How payers share the name that was sent; null if it is no shared name in the form of an id. */
  private static @Nullable Jurisdiction shared(String text, PayerMatch match) {
    return match.candidates().stream()
        .filter(one -> one.by() == By.SHARED_NAME)
        .map(one -> one.payer().jurisdiction())
        .filter(shared -> shared != null && shared.alias().equals(text))
        .findFirst()
        .orElse(null);
  }

  /** What holds the state that decides, in a request that knows no member. */
  private static String byThePlan(Jurisdiction.By by) {
    return by == Jurisdiction.By.MEMBER_STATE ? "plan.state" : by.property();
  }
}
