package org.rtmscoverage.web.page.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.Applicability;
import org.rtmscoverage.policy.CoveragePolicy;
import org.rtmscoverage.policy.CoverageRow;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.policy.SessionLimit;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.web.PolicyShelf;

/**
 * One version of a policy, to be read as text.
 *
 * @param id our name of the policy
 * @param facts title, days and source
 * @param notNow why it is not the text of today; null if it is, or a day was asked for
 * @param payers payers that use it
 * @param versions all versions, newest first
 * @param changes what changed against the version before; null for the first one known
 * @param coverage what is covered, the first that applies decides
 * @param trees the criteria, by kind of request
 * @param attestations statements it asks for
 * @param sessions how long a course, the first that applies decides
 * @param documents documents to send
 * @param remarks conflicts, ambiguities and inferences
 */
public record PolicyText(
    String id,
    VersionFacts facts,
    @Nullable String notNow,
    List<Link> payers,
    List<VersionFacts> versions,
    @Nullable String changes,
    List<Coverage> coverage,
    List<Tree> trees,
    List<Statement> attestations,
    List<Line> sessions,
    List<String> documents,
    List<String> remarks) {
  /** Keeps copies. */
  public PolicyText {
    payers = List.copyOf(payers);
    versions = List.copyOf(versions);
    coverage = List.copyOf(coverage);
    trees = List.copyOf(trees);
    attestations = List.copyOf(attestations);
    sessions = List.copyOf(sessions);
    documents = List.copyOf(documents);
    remarks = List.copyOf(remarks);
  }

  /**
   * One row of the coverage table.
   *
   * @param covered covered or not
   * @param label in the policy's words
   * @param who for whom, by what treatment and at what age
   * @param cited where it was read; null if in the version's source
   */
  public record Coverage(boolean covered, String label, String who, @Nullable Cited cited) {}

  /**
   * The criteria of kinds of request that share them.
   *
   * @param requests the kinds
   * @param anchor name of the place on the page
   * @param rule the whole rule
   */
  public record Tree(String requests, String anchor, RuleNode rule) {}

  /**
   * A statement asked of somebody.
   *
   * @param question the question
   * @param by who may state it
   */
  public record Statement(String question, String by) {}

  /**
   * A sentence with its source.
   *
   * @param text the sentence
   * @param cited where it was read; null if in the version's source
   */
  public record Line(String text, @Nullable Cited cited) {}

  static PolicyText of(
      PolicyShelf shelf, CoveragePolicy policy, PolicyVersion version, @Nullable String notNow) {
    var source = version.source();
    return new PolicyText(
        policy.id().value(),
        VersionFacts.of(version, true),
        notNow,
        shelf.payersOf(policy.id()).stream()
            .map(payer -> new Link("/payers/" + payer.id().value(), payer.name()))
            .toList(),
        policy.versions().reversed().stream()
            .map(one -> VersionFacts.of(one, one.equals(version)))
            .toList(),
        PolicyShelf.before(policy, version)
            .map(before -> ChangesPage.path(before, version))
            .orElse(null),
        version.coverage().stream().map(row -> coverage(row, source)).toList(),
        trees(version),
        PolicyShelf.attestations(version).stream()
            .map(asked -> new Statement(asked.question(), by(asked.roles())))
            .toList(),
        version.sessionLimits().stream().map(limit -> sessions(limit, source)).toList(),
        version.documents(),
        version.remarks());
  }

  private static Coverage coverage(CoverageRow row, Citation source) {
    return new Coverage(
        row.covered(),
        row.node().label(),
        who(row.who()),
        Cited.below(source, row.node().citation()));
  }

  static String who(Applicability who) {
    return who.equals(Applicability.ALWAYS) ? "For everybody" : "For " + PlainText.of(who.words());
  }

  /** Kinds of request with the same criteria are told once. */
  private static List<Tree> trees(PolicyVersion version) {
    List<Tree> trees = new ArrayList<>();
    version.criteria().values().stream()
        .distinct()
        .map(
            tree ->
                Map.entry(
                    tree,
                    version.criteria().entrySet().stream()
                        .filter(entry -> entry.getValue().equals(tree))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList()))
        .sorted(
            Map.Entry.comparingByValue((one, other) -> one.getFirst().compareTo(other.getFirst())))
        .forEach(
            entry ->
                trees.add(
                    new Tree(
                        entry.getValue().stream()
                            .map(PlainText::request)
                            .collect(Collectors.joining(", or ")),
                        "criteria-" + trees.size(),
                        RuleNode.of(entry.getKey(), version.source()))));
    return trees;
  }

  private static String by(List<String> roles) {
    return roles.isEmpty()
        ? "anybody who knows"
        : roles.stream().map(PlainText::of).collect(Collectors.joining(" or "));
  }

  private static Line sessions(SessionLimit limit, Citation source) {
    List<String> parts = new ArrayList<>();
    add(parts, "at most ", limit.maxSessions(), " sessions");
    add(parts, "within ", limit.maxWeeks(), " weeks");
    add(parts, "", limit.sessionsPerWeek(), " a week");
    if (!limit.taper().isEmpty()) {
      parts.add(
          "then week by week "
              + limit.taper().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    if (!limit.grants().isEmpty()) {
      parts.add("granted in parts: " + grants(limit));
    }
    return new Line(
        who(limit.who()) + ": " + String.join(", ", parts) + ".",
        Cited.below(source, limit.citation()));
  }

  private static String grants(SessionLimit limit) {
    return limit.grants().stream()
        .map(
            grant ->
                grant.sessions()
                    + " sessions"
                    + (grant.weeks() == null ? "" : " in " + grant.weeks() + " weeks")
                    + (grant.condition() == null ? "" : ", if " + grant.condition()))
        .collect(Collectors.joining("; then "));
  }

  private static void add(
      List<String> parts, String before, @Nullable Integer number, String after) {
    if (number != null) {
      parts.add(before + number + after);
    }
  }
}
