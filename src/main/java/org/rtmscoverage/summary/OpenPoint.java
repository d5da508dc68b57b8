package org.rtmscoverage.summary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.ProviderFacts;
import org.rtmscoverage.vocabulary.NetworkException;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.vocabulary.Product;

/**
 * Something the clinic or the payer stated that stands in the way of payment.
 *
 * @param id of the step
 * @param who who mends it
 * @param text in words
 * @param brief the few words the headline uses
 * @param action what to do
 * @param question what to ask the payer; null if the payer is not to be asked
 */
record OpenPoint(
    String id, Owner who, String text, String brief, String action, @Nullable String question) {

  static List<OpenPoint> of(SummaryInput input) {
    return Stream.concat(
            Stream.concat(OtherPlan.of(input.rules()).stream(), network(input).stream()),
            Stream.concat(
                input.otherCoverages().stream().map(other -> other(input.payer().name(), other)),
                AnswerPoints.of(input).stream()))
        .toList();
  }

  private static Optional<OpenPoint> network(SummaryInput input) {
    ProviderFacts provider = input.facts().provider();
    Product product = input.facts().plan().product();
    if (provider.network() != NetworkStatus.OUT) {
      return Optional.empty();
    }
    if (provider.networkException() == NetworkException.REQUESTED) {
      return Optional.of(
          new OpenPoint(
              "network",
              Owner.AUTHORIZATION,
              "The provider is out of network and the network exception is not yet granted.",
              "network exception not yet granted",
              "Get the decision on the network exception before the first session.",
              "Has the network exception been decided, and until when does it hold?"));
    }
    if (provider.networkException() == NetworkException.NONE
        && (product == Product.HMO || product == Product.EPO)) {
      return Optional.of(
          new OpenPoint(
              "network",
              Owner.AUTHORIZATION,
              "The provider is out of network; plans of type "
                  + product
                  + " usually pay nothing there without a network exception.",
              "provider out of network on plan type " + product,
              "Ask for a network exception before the first session.",
              "How do we ask for a network exception, and what do you need for it?"));
    }
    return Optional.empty();
  }

  private static OpenPoint other(String payer, OtherCoverage other) {
    String name = other.payerName();
    String action =
        switch (other.primary()) {
          case null -> "Ask which payer is primary: " + payer + " or " + name + ".";
          case Boolean first when first -> "Bill " + name + " first, as the primary payer.";
          case Boolean _ ->
              "Confirm with both payers that " + payer + " is primary to " + name + ".";
        };
    return new OpenPoint(
        "other-coverage",
        Owner.BILLING,
        "The patient has other coverage (" + name + ").",
        "other coverage: who pays first",
        action,
        Boolean.TRUE.equals(other.primary())
            ? null
            : "Which payer pays first: you or " + name + "?");
  }
}
