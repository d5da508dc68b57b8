package org.rtmscoverage.web.page.result;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.CauseKind;
import org.rtmscoverage.vocabulary.SourceGrade;
import org.rtmscoverage.web.view.CarveOutView;
import org.rtmscoverage.web.view.CauseView;
import org.rtmscoverage.web.view.CoverageSummaryView;
import org.rtmscoverage.web.view.CriteriaSetView;
import org.rtmscoverage.web.view.CriteriaView;
import org.rtmscoverage.web.view.EligibilityView;
import org.rtmscoverage.web.view.FindingView;
import org.rtmscoverage.web.view.RejectionView;

/** Tells what nobody may overlook, the gravest first. */
final class Banners {

  private final CoverageSummaryView answer;
  private final Prose say;
  private final List<Banner> banners = new ArrayList<>();

  private Banners(CoverageSummaryView answer, Prose say) {
    this.answer = answer;
    this.say = say;
  }

  static List<Banner> of(CoverageSummaryView answer, Prose say) {
    var made = new Banners(answer, say);
    made.eligibility(answer.eligibility(), answer.payer().name());
    var manager = answer.manager();
    if (manager != null) {
      made.eligibility(manager.eligibility(), manager.payer().name());
    }
    made.carveOut(answer.eligibility().carveOut());
    made.authorization();
    made.sets();
    made.criteria(answer.criteria());
    return List.copyOf(made.banners);
  }

  private void eligibility(EligibilityView told, String payer) {
    switch (told.source()) {
      case CACHED -> banners.add(earlier(told, payer));
      case LIVE, NONE -> noAnswer(told, payer);
    }
    var day = told.verifiedFor();
    if (day != null && !day.equals(answer.serviceDate())) {
      banners.add(
          Banner.warn(
              payer + " answered for another day",
              List.of(
                  "Its answer is for "
                      + say.day(day)
                      + ", not for the service date "
                      + say.day(answer.serviceDate())
                      + ".")));
    }
    if (!told.demographicDifferences().isEmpty()) {
      banners.add(
          Banner.warn(
              "The record of " + payer + " differs from what was sent",
              List.of(
                  "Compare with the card: "
                      + String.join(
                          ", ", told.demographicDifferences().stream().map(say::plain).toList())
                      + ".")));
    }
  }

  private Banner earlier(EligibilityView told, String payer) {
    var asOf = told.asOf();
    return Banner.bad(
        "Earlier answer, not live",
        List.of(
            "What stands here is the answer of "
                + payer
                + (asOf == null ? "" : " of " + say.time(asOf) + ", " + before(asOf))
                + ". It could not be asked now.",
            say.text(told.text()),
            "Amounts used and left may have changed since: check again before quoting them."));
  }

  private String before(Instant then) {
    return Prose.age(then, answer.checkedAt()) + " before this check";
  }

  private void noAnswer(EligibilityView told, String payer) {
    switch (told.status()) {
      case ACTIVE, INACTIVE -> {}
      case ACTIVE_PENDING, INACTIVE_PENDING ->
          banners.add(
              Banner.warn(
                  payer + " is still looking into this coverage", List.of(say.text(told.text()))));
      case REJECTED -> banners.add(Banner.bad(payer + " rejected the question", rejected(told)));
      case UNREADABLE ->
          banners.add(
              Banner.bad(
                  "The answer of " + payer + " could not be read",
                  List.of(say.text(told.text()), RULES_ONLY)));
      case UNAVAILABLE ->
          banners.add(
              Banner.bad("No answer from " + payer, List.of(say.text(told.text()), RULES_ONLY)));
      case NOT_CONNECTED ->
          banners.add(
              Banner.bad(
                  "Not connected to " + payer,
                  List.of(
                      "Nothing was asked: no connection to this payer is set up.", RULES_ONLY)));
      case NOT_ASKED ->
          banners.add(
              Banner.bad(payer + " was not asked", List.of(say.text(told.text()), RULES_ONLY)));
    }
  }

  private static final String RULES_ONLY =
      "Coverage, benefits and cost are not known. What is said of criteria and authorization rests"
          + " on the payer's published rules alone.";

  private List<String> rejected(EligibilityView told) {
    return told.rejections().isEmpty()
        ? List.of(say.text(told.text()), RULES_ONLY)
        : Stream.concat(told.rejections().stream().map(this::rejection), Stream.of(RULES_ONLY))
            .toList();
  }

  private String rejection(RejectionView one) {
    return say.text(one.text())
        + " (code "
        + one.code()
        + "). "
        + Prose.owner(one.owner())
        + ": "
        + say.text(one.fix())
        + (one.retryable() ? " Asking again may help as it is." : "");
  }

  private void carveOut(@Nullable CarveOutView one) {
    if (one == null) {
      return;
    }
    var telephones = one.telephones().isEmpty() ? "" : ": " + String.join(", ", one.telephones());
    switch (one.state()) {
      case CALL_NEEDED ->
          banners.add(
              Banner.bad(
                  "Mental health benefits are run by " + one.name(),
                  List.of(
                      "It was not asked. Call it before anything else" + telephones + ".",
                      "What "
                          + answer.payer().name()
                          + " says of benefits and cost may not hold"
                          + " for TMS.")));
      case FOLLOWED ->
          banners.add(
              Banner.warn(
                  "Mental health benefits are run by " + one.name(),
                  List.of("It was asked too, and both answers stand below" + telephones + ".")));
    }
  }

  private void authorization() {
    if (answer.priorAuthorization().conflict()) {
      banners.add(
          Banner.bad(
              "Sources contradict each other on prior authorization",
              List.of(
                  "All of them stand under Prior authorization. Ask the payer before the first"
                      + " session.")));
    }
  }

  private void sets() {
    if (answer.criteriaSets().size() > 1) {
      banners.add(
          Banner.warn(
              "More than one set of criteria",
              answer.criteriaSets().stream().map(Banners::set).toList()));
    }
  }

  private static String set(CriteriaSetView set) {
    var policy = set.criteria().policyId();
    var why = set.why();
    return (set.decides() ? "Decides: " : "Shown besides: ")
        + (policy == null ? "a policy that is not known to us" : PolicyName.of(set.criteria()))
        + switch (set.basis()) {
          case REQUESTED -> ", by what was asked";
          case OBSERVED -> ", by what the payer answered";
        }
        + (why == null ? "." : ": " + why + ".");
  }

  private void criteria(CriteriaView criteria) {
    if (criteria.policyId() == null) {
      banners.add(
          Banner.warn(
              "No policy known",
              List.of(
                  "No criteria of this payer are known to us for this request: ask for them.")));
      return;
    }
    var unread =
        causes(criteria.findings())
            .filter(cause -> cause.kind() == CauseKind.UNPUBLISHED)
            .map(cause -> say.unread(cause.text()))
            .distinct()
            .toList();
    if (!unread.isEmpty()) {
      banners.add(Banner.warn("Part of the payer's criteria could not be read", unread));
    }
    if (criteria.grade() != SourceGrade.PRIMARY) {
      banners.add(
          Banner.warn(
              "The criteria rest on " + Prose.grade(criteria.grade()),
              List.of("Compare with the payer's live document before relying on them.")));
    }
  }

  private static Stream<CauseView> causes(FindingView node) {
    return Stream.concat(node.causes().stream(), node.children().stream().flatMap(Banners::causes));
  }
}
