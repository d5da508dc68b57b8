package org.rtmscoverage.web.page.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.CoveragePolicy;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.policy.change.PolicyChanges;

/**
 * Two versions of a policy side by side.
 *
 * @param id our name of the policy
 * @param title the payer's title of the newest version
 * @param from field of the version before
 * @param to field of the version after
 * @param compared what was compared; null if there is nothing to compare, or a field is wrong
 */
public record ChangesPage(
    String id, String title, Picker from, Picker to, @Nullable Compared compared) {

  /**
   * A field for one version.
   *
   * @param options the versions, oldest first
   * @param error what is wrong with what was asked for; null if nothing
   */
  public record Picker(List<Option> options, @Nullable String error) {
    /** Keeps a copy. */
    public Picker {
      options = List.copyOf(options);
    }

    static Picker of(
        CoveragePolicy policy, @Nullable PolicyVersion chosen, @Nullable String error) {
      return new Picker(
          policy.versions().stream()
              .map(
                  one ->
                      new Option(
                          one.version(),
                          VersionFacts.days(one.effectiveFrom(), one.effectiveTo()),
                          one.equals(chosen)))
              .toList(),
          error);
    }
  }

  /**
   * A version to choose.
   *
   * @param name its name
   * @param days its days
   * @param chosen whether it is the one chosen
   */
  public record Option(String name, String days, boolean chosen) {}

  /**
   * What was compared.
   *
   * @param from the version before
   * @param to the version after
   * @param count how much differs, in words
   * @param cautions what keeps a difference here from being one of the payer's texts
   * @param groups differences by part of the policy
   * @param unchanged what is the same in both, by part of the policy
   */
  public record Compared(
      VersionFacts from,
      VersionFacts to,
      String count,
      List<String> cautions,
      List<Group> groups,
      List<Same> unchanged) {
    /** Keeps copies. */
    public Compared {
      cautions = List.copyOf(cautions);
      groups = List.copyOf(groups);
      unchanged = List.copyOf(unchanged);
    }
  }

  /**
   * The differences in one part of a policy.
   *
   * @param title the part
   * @param changes the differences
   */
  public record Group(String title, List<ChangeRow> changes) {
    /** Keeps a copy. */
    public Group {
      changes = List.copyOf(changes);
    }
  }

  /**
   * What is the same in one part of a policy.
   *
   * @param title the part, and how much of it
   * @param labels what they ask
   */
  public record Same(String title, List<String> labels) {
    /** Keeps a copy. */
    public Same {
      labels = List.copyOf(labels);
    }
  }

  /**
   * Whether anything could be compared.
   *
   * @return false if only one version is known
   */
  public boolean comparable() {
    return to.options().size() > 1;
  }

  /**
   * Whether a field is wrong.
   *
   * @return true if so
   */
  public boolean wrong() {
    return from.error() != null || to.error() != null;
  }

  static String path(PolicyVersion from, PolicyVersion to) {
    return "/policies/"
        + to.policyId().value()
        + "/changes?from="
        + from.effectiveFrom()
        + "&to="
        + to.effectiveFrom();
  }

  static Compared compare(PolicyVersion from, PolicyVersion to) {
    var changes = PolicyChanges.between(from, to);
    return new Compared(
        VersionFacts.of(from, false),
        VersionFacts.of(to, false),
        PlainText.sentence(PlainText.count(changes.changes().size(), "difference", "differences")),
        changes.cautions().stream().map(PlainText::of).toList(),
        ChangeRow.groups(changes),
        Unchanged.of(changes));
  }
}
