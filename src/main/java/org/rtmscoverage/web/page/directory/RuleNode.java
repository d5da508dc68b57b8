package org.rtmscoverage.web.page.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.web.CriterionWords;

/**
 * One rule of a policy, to be read as text.
 *
 * @param when for whom it is, where rules differ by patient; null if for all
 * @param label what it asks, in words
 * @param lead how the rules below it are to be taken; null if there are none
 * @param test how it is tested; null if the label says it all
 * @param delivery whether it is a rule for the treatment, which holds nothing back
 * @param unread whether its text could not be read
 * @param cited where it was read; null if where the rule above was
 * @param children the rules below
 */
public record RuleNode(
    @Nullable String when,
    String label,
    @Nullable String lead,
    @Nullable String test,
    boolean delivery,
    boolean unread,
    @Nullable Cited cited,
    List<RuleNode> children) {
  /** Keeps a copy. */
  public RuleNode {
    children = List.copyOf(children);
  }

  /** The text of a tree of a version that was read in that source. */
  static RuleNode of(Criterion tree, Citation source) {
    return node(null, tree, source);
  }

  private static RuleNode node(@Nullable String when, Criterion criterion, Citation above) {
    var node = criterion.node();
    var citation = node.citation();
    return new RuleNode(
        when,
        node.label(),
        lead(criterion),
        test(criterion),
        node.kind() == NodeKind.DELIVERY,
        criterion instanceof Criterion.Unpublished,
        Cited.below(above, citation),
        below(criterion, citation == null ? above : citation));
  }

  private static List<RuleNode> below(Criterion criterion, Citation above) {
    if (criterion instanceof Criterion.Cases cases) {
      return branches(cases, above);
    }
    return isOneLine(criterion)
        ? List.of()
        : criterion.children().stream().map(child -> node(null, child, above)).toList();
  }

  private static List<RuleNode> branches(Criterion.Cases cases, Citation above) {
    List<RuleNode> nodes = new ArrayList<>();
    for (var branch : cases.branches()) {
      nodes.add(node("For " + PlainText.of(branch.when().words()), branch.then(), above));
    }
    var otherwise = cases.otherwise();
    if (otherwise != null) {
      nodes.add(node("For everybody else", otherwise, above));
    }
    return nodes;
  }

  /** Something simple that must not be so, or is sent to a person, is said in one line. */
  private static boolean isOneLine(Criterion criterion) {
    return (criterion instanceof Criterion.Not || criterion instanceof Criterion.ReferIf)
        && criterion.children().getFirst().children().isEmpty();
  }

  private static @Nullable String lead(Criterion criterion) {
    if (isOneLine(criterion)) {
      return null;
    }
    return switch (criterion) {
      case Criterion.All _ -> "All of these:";
      case Criterion.Any _ -> "Any one of these:";
      case Criterion.AtLeast(_, var count, _) -> "At least " + count + " of these:";
      case Criterion.Not _ -> "This must not be so:";
      case Criterion.Cases(_, _, var otherwise) ->
          otherwise == null
              ? "The first that applies; nobody else is covered:"
              : "The first that applies:";
      case Criterion.ReferIf(_, var to, _) -> "The " + to + " decides if:";
      case Criterion.Refer _,
          Criterion.AgeBetween _,
          Criterion.DiagnosisStated _,
          Criterion.SevereOnScale _,
          Criterion.MedicationTrials _,
          Criterion.ScoreReaches _,
          Criterion.ScoresRecorded _,
          Criterion.ScoreChanged _,
          Criterion.FailedPsychotherapy _,
          Criterion.PriorTmsResponse _,
          Criterion.EctIs _,
          Criterion.EctCandidate _,
          Criterion.SafetyPresent _,
          Criterion.Attested _,
          Criterion.ClearedDevice _,
          Criterion.DeviceIs _,
          Criterion.ProviderSpecialty _,
          Criterion.PlannedSessions _,
          Criterion.Unpublished _,
          Criterion.External _ ->
          null;
    };
  }

  private static @Nullable String test(Criterion criterion) {
    if (criterion instanceof Criterion.Unpublished) {
      return null;
    }
    if (criterion instanceof Criterion.Attested attested) {
      return PlainText.of(attested.asked());
    }
    if (isOneLine(criterion)) {
      var child = criterion.children().getFirst();
      var inner = child instanceof Criterion.Attested asked ? asked.asked() : words(child);
      return criterion instanceof Criterion.ReferIf(_, var to, _)
          ? "The " + to + " decides if: " + inner
          : "Must not be so: " + inner;
    }
    return criterion.children().isEmpty() ? unlessSame(criterion) : null;
  }

  private static @Nullable String unlessSame(Criterion criterion) {
    var words = words(criterion);
    var label = criterion.node().label().toLowerCase(Locale.ROOT);
    return label.equals(words.toLowerCase(Locale.ROOT)) ? null : PlainText.sentence(words);
  }

  private static String words(Criterion criterion) {
    return PlainText.of(CriterionWords.type(criterion));
  }
}
