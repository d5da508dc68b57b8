package org.rtmscoverage.summary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rtmscoverage.benefits.BenefitRow;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.Owner;

/** Finds notes that say the asking provider is out of network, against what the clinic stated. */
final class OutOfNetworkNote {

  private static final Pattern SAYS_OUT =
      Pattern.compile(
          "\\bprovider\\b[^.;]{0,40}\\b(?:is|was|are) (?:an? )?(?:out[- ]of[- ]network"
              + "|not (?:an? )?(?:in[- ]network|in the network|contracted|participating)"
              + "|non[- ]?participating|non[- ]?par)\\b",
          Pattern.CASE_INSENSITIVE);

  /** "If the provider is out of network" says nothing of this one. */
  private static final Pattern CONDITION =
      Pattern.compile("\\b(?:if|when|whether|unless|should|where)\\b", Pattern.CASE_INSENSITIVE);

  private OutOfNetworkNote() {}

  static Optional<OpenPoint> of(SummaryInput input, Benefits benefits) {
    if (input.facts().provider().network() != NetworkStatus.IN) {
      return Optional.empty();
    }
    return benefits.rows().stream()
        .map(BenefitRow::line)
        .filter(line -> line.notes().stream().anyMatch(OutOfNetworkNote::saysOut))
        .findFirst()
        .map(line -> point(line, others(benefits)));
  }

  private static boolean saysOut(String note) {
    return SAYS_OUT
        .matcher(note)
        .results()
        .anyMatch(
            found -> {
              int clause = note.substring(0, found.start()).lastIndexOf('.') + 1;
              return !CONDITION.matcher(note.substring(clause, found.end())).find();
            });
  }

  /** Rows on what the patient pays out of network. */
  private static List<String> others(Benefits benefits) {
    return benefits.rows().stream()
        .map(BenefitRow::line)
        .filter(line -> line.network() == BenefitNetwork.OUT)
        .filter(
            line ->
                line.kind() == BenefitKind.CO_PAYMENT || line.kind() == BenefitKind.CO_INSURANCE)
        .map(BenefitLine::pointer)
        .toList();
  }

  private static OpenPoint point(BenefitLine line, List<String> others) {
    String instead =
        others.isEmpty()
            ? "the payer states no cost share for out of network"
            : "the rows for out of network count instead (" + String.join(", ", others) + ")";
    return new OpenPoint(
        "network-note",
        Owner.BILLING,
        "A note at "
            + line.pointer()
            + " says that the provider is out of network, and the clinic says in network; if the"
            + " payer is right, "
            + instead
            + ".",
        "the payer's note says the provider is out of network",
        "Ask the payer whether the provider is in network for this plan, and correct the request or"
            + " the payer's record.",
        "Is our provider in network for this plan? Your answer says out of network.");
  }
}
