package org.rtmscoverage.web.page.directory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.change.PolicyChange;
import org.rtmscoverage.policy.change.PolicyChange.Area;
import org.rtmscoverage.policy.change.PolicyChange.Kind;
import org.rtmscoverage.policy.change.PolicyChanges;
import org.rtmscoverage.vocabulary.RequestType;

/** Finds what two versions of a policy say alike. */
final class Unchanged {

  private final PolicyChanges changes;

  private Unchanged(PolicyChanges changes) {
    this.changes = changes;
  }

  static List<ChangesPage.Same> of(PolicyChanges changes) {
    var same = new Unchanged(changes);
    List<ChangesPage.Same> parts = new ArrayList<>();
    same.add(parts, Area.COVERAGE, "coverage row", "coverage rows", same.coverage());
    same.add(parts, Area.CRITERIA, "rule", "rules", same.criteria());
    same.add(parts, Area.SESSIONS, "limit", "limits", same.sessions());
    same.add(parts, Area.DOCUMENTS, "document", "documents", same.documents());
    return parts;
  }

  private void add(
      List<ChangesPage.Same> parts, Area area, String one, String several, Set<String> labels) {
    if (!labels.isEmpty()) {
      parts.add(
          new ChangesPage.Same(
              ChangeRow.title(area)
                  + ": "
                  + PlainText.count(labels.size(), one, several)
                  + " unchanged",
              List.copyOf(labels)));
    }
  }

  private Set<String> coverage() {
    var changed = ids(Area.COVERAGE);
    return changes.to().coverage().stream()
        .filter(row -> !changed.contains(row.node().id()))
        .map(row -> row.node().label())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<String> sessions() {
    var changed =
        changes.changes().stream()
            .filter(change -> change.area() == Area.SESSIONS)
            .map(PolicyChange::label)
            .collect(Collectors.toSet());
    return changes.to().sessionLimits().stream()
        .map(limit -> limit.who().words())
        .filter(who -> !changed.contains(who))
        .map(who -> "For " + PlainText.of(who))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<String> documents() {
    Set<String> documents = new LinkedHashSet<>(changes.to().documents());
    documents.retainAll(changes.from().documents());
    return documents;
  }

  private Set<String> criteria() {
    Set<String> labels = new LinkedHashSet<>();
    for (var type : RequestType.values()) {
      var tree = changes.to().criteria().get(type);
      if (tree != null) {
        collect(tree, type, labels);
      }
    }
    return labels;
  }

  /** What is new is new with all that stands below it. */
  private void collect(Criterion node, RequestType type, Set<String> labels) {
    var kinds = kinds(node.node().id(), type);
    if (kinds.contains(Kind.ADDED) || kinds.contains(Kind.FIRST_SEEN)) {
      return;
    }
    if (kinds.isEmpty() && node.children().isEmpty()) {
      labels.add(node.node().label());
    }
    node.children().forEach(child -> collect(child, type, labels));
  }

  private Set<Kind> kinds(String id, RequestType type) {
    return changes.changes().stream()
        .filter(change -> change.area() == Area.CRITERIA)
        .filter(change -> change.requestTypes().contains(type) && id.equals(change.id()))
        .map(PolicyChange::kind)
        .collect(Collectors.toSet());
  }

  private Set<String> ids(Area area) {
    return changes.changes().stream()
        .filter(change -> change.area() == area)
        .map(change -> String.valueOf(change.id()))
        .collect(Collectors.toSet());
  }
}
