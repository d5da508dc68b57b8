package org.rtmscoverage.summary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rtmscoverage.policy.Cause;
import org.rtmscoverage.policy.CauseKind;
import org.rtmscoverage.policy.Finding;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.Truth;

/** Why a verdict is not known, and which of its findings speak against it. */
final class CauseList {

  private static final String CHALLENGED = "LIKELY_CHALLENGED:";

  private CauseList() {}

  /** Causes that hold the verdict back, each once. */
  static List<Cause> of(PolicyVerdict verdict) {
    if (verdict.result() != Truth.UNKNOWN) {
      return List.of();
    }
    Set<Cause> causes = new LinkedHashSet<>(verdict.findings().causes());
    if (causes.isEmpty()) {
      open(verdict.findings(), causes);
    }
    return List.copyOf(causes);
  }

  static boolean has(List<Cause> causes, CauseKind... kinds) {
    Set<CauseKind> wanted = Set.of(kinds);
    return causes.stream().map(Cause::kind).anyMatch(wanted::contains);
  }

  /** Labels of the leaves that are not met. */
  static List<String> unmet(Finding finding) {
    if (finding.result() != Truth.NOT_MET) {
      return List.of();
    }
    List<String> below =
        finding.children().stream().flatMap(child -> unmet(child).stream()).toList();
    return below.isEmpty() ? List.of(finding.label()) : below;
  }

  /** What a reviewer will object to though the wording is met, each once; a no needs none. */
  static List<String> challenges(PolicyVerdict verdict) {
    return standing(verdict.findings())
        .filter(finding -> finding.result() == Truth.MET)
        .flatMap(finding -> finding.notes().stream())
        .filter(note -> note.startsWith(CHALLENGED))
        .map(note -> note.substring(CHALLENGED.length()).strip())
        .distinct()
        .toList();
  }

  /** The findings on ways that are not lost. */
  private static Stream<Finding> standing(Finding finding) {
    return finding.result() == Truth.NOT_MET
        ? Stream.empty()
        : Stream.concat(
            Stream.of(finding), finding.children().stream().flatMap(CauseList::standing));
  }

  /** Rules about delivery that nothing was said about. */
  static List<Finding> unstatedDelivery(Finding finding) {
    List<Finding> found = new ArrayList<>();
    if (finding.kind() == NodeKind.DELIVERY
        && finding.result() == Truth.UNKNOWN
        && finding.children().isEmpty()) {
      found.add(finding);
    }
    finding.children().forEach(child -> found.addAll(unstatedDelivery(child)));
    return found;
  }

  /** A finding and all below it. */
  static Stream<Finding> all(Finding finding) {
    return Stream.concat(Stream.of(finding), finding.children().stream().flatMap(CauseList::all));
  }

  private static void open(Finding finding, Set<Cause> causes) {
    if (finding.result() != Truth.UNKNOWN || finding.kind() == NodeKind.DELIVERY) {
      return;
    }
    causes.addAll(finding.causes());
    finding.children().forEach(child -> open(child, causes));
  }
}
