package org.rtmscoverage.packet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rtmscoverage.policy.Cause;
import org.rtmscoverage.policy.Change;
import org.rtmscoverage.policy.ChangeKind;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.Evidence;
import org.rtmscoverage.policy.Finding;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.RequestType;

/**
 * Reads a verdict from the top: what is MET and rests on a recorded fact becomes a statement, the
 * rest a blank. Of alternatives of which one is met, the others are left out.
 */
final class CriteriaWalk {

  private final PolicyVerdict verdict;
  private final FactBook book;
  private final Map<String, Criterion> tree = new HashMap<>();
  private final List<LetterStatement> statements = new ArrayList<>();
  private final List<LetterBlank> blanks = new ArrayList<>();

  CriteriaWalk(PolicyVerdict verdict, RequestType requested, FactBook book) {
    this.verdict = verdict;
    this.book = book;
    PolicyVersion version = verdict.version();
    Criterion root = version == null ? null : version.criteria().get(requested);
    if (root != null) {
      remember(root);
    }
    Finding top = verdict.findings();
    if (root != null && !top.children().isEmpty()) {
      // the first finding under the top is a row of the coverage table, not about a person
      read(top.children().getLast());
    }
  }

  /** Whether there is a text to read; without one, findings say only that there is none. */
  static boolean hasCriteria(PolicyVerdict verdict, RequestType requested) {
    PolicyVersion version = verdict.version();
    return version != null && version.criteria().containsKey(requested);
  }

  List<LetterStatement> statements() {
    return statements;
  }

  List<LetterBlank> blanks() {
    return blanks;
  }

  private void remember(Criterion criterion) {
    tree.put(criterion.node().id(), criterion);
    criterion.children().forEach(this::remember);
  }

  private void read(Finding finding) {
    if (finding.children().isEmpty()) {
      leaf(finding, finding.evidence());
    } else if (isNegation(finding)) {
      leaf(finding, shown(finding.children().getFirst(), finding.result() != Truth.MET));
    } else if (!isChoice(finding)) {
      finding.children().forEach(this::read);
    } else if (finding.result() == Truth.MET) {
      finding.children().stream().filter(child -> child.result() == Truth.MET).forEach(this::read);
    } else {
      finding.children().forEach(this::readMet);
      blank(finding, List.of());
    }
  }

  /** What is met below alternatives of which none is. */
  private void readMet(Finding finding) {
    if (finding.result() == Truth.MET) {
      read(finding);
    } else if (!isNegation(finding)) {
      finding.children().forEach(this::readMet);
    }
  }

  private void leaf(Finding finding, List<Evidence> evidence) {
    List<RecordedFact> facts = evidence.stream().map(book::of).distinct().toList();
    if (finding.result() == Truth.MET && !facts.isEmpty()) {
      Citation citation = finding.citation();
      statements.add(
          new LetterStatement(
              finding.id(),
              finding.label(),
              facts,
              citation == null ? "" : source(citation),
              citation == null ? verdict.grade() : citation.grade()));
    } else {
      blank(finding, facts);
    }
  }

  /** The section within the text the letter names at its head, or a source of its own. */
  private String source(Citation citation) {
    PolicyVersion version = verdict.version();
    boolean same =
        version != null
            && citation.title().equals(version.source().title())
            && citation.grade() == version.source().grade();
    if (!same) {
      return PlainWords.source(citation);
    }
    return citation.section() == null ? "" : citation.section();
  }

  private void blank(Finding finding, List<RecordedFact> facts) {
    boolean shownByNothing = finding.result() == Truth.MET;
    blanks.add(
        new LetterBlank(
            finding.id(),
            finding.label(),
            shownByNothing
                ? List.of("Which fact of the chart shows this, and of which day?")
                : questions(finding),
            finding.result() == Truth.NOT_MET,
            facts));
  }

  /** The nearest way to the criterion where one is known, else what is open. */
  private List<String> questions(Finding finding) {
    Set<String> below = new LinkedHashSet<>();
    ids(finding, below);
    List<String> nearest =
        verdict.gaps().stream()
            .limit(1)
            .flatMap(gap -> gap.changes().stream())
            .filter(change -> below.contains(change.criterionId()))
            .filter(change -> change.kind() != ChangeKind.CANNOT_CHANGE)
            .map(Change::what)
            .distinct()
            .toList();
    boolean answerable =
        finding.causes().isEmpty()
            || finding.causes().stream().anyMatch(CriteriaWalk::isAnswerable);
    return nearest.isEmpty() || !answerable
        ? finding.causes().stream().map(CriteriaWalk::question).distinct().toList()
        : nearest;
  }

  /** Where nobody here can answer, what the chart holds is all that can be said. */
  private static String question(Cause cause) {
    return isAnswerable(cause)
        ? cause.text().replace(" (deviceKey)", "") // where to put it in a request
        : cause.text() + ". State the facts that bear on it.";
  }

  private static boolean isAnswerable(Cause cause) {
    return switch (cause.kind()) {
      case MISSING_FACT, JUDGEMENT -> true;
      case UNPUBLISHED, REFERRAL, EXTERNAL, NO_POLICY -> false;
    };
  }

  private static void ids(Finding finding, Set<String> into) {
    into.add(finding.id());
    finding.children().forEach(child -> ids(child, into));
  }

  /** The facts that show a child to be so, or not to be so. */
  private List<Evidence> shown(Finding finding, boolean toBeSo) {
    if (finding.children().isEmpty()) {
      return finding.result() == (toBeSo ? Truth.MET : Truth.NOT_MET)
          ? finding.evidence()
          : List.of();
    }
    boolean below = isNegation(finding) != toBeSo;
    return finding.children().stream().flatMap(child -> shown(child, below).stream()).toList();
  }

  private boolean isNegation(Finding finding) {
    return switch (tree.get(finding.id())) {
      case Criterion.Not _, Criterion.ReferIf _ -> finding.children().size() == 1;
      case null, default -> false;
    };
  }

  private boolean isChoice(Finding finding) {
    return switch (tree.get(finding.id())) {
      case Criterion.Any _, Criterion.AtLeast _ -> true;
      case null, default -> false;
    };
  }
}
